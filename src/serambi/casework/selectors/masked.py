"""A person as a desk shows them before somebody gives a reason to see more."""

from dataclasses import dataclass
from typing import Protocol

from serambi.identity.masking import mask_email, mask_name, mask_nik, mask_phone


class Person(Protocol):
    """Who asks or objects; both keep the same sealed fields."""

    name: str
    nik: str
    phone: str
    email: str
    proxy_name: str


@dataclass(frozen=True, slots=True)
class MaskedPerson:
    """What may be read without a reason; "" where nothing was given."""

    name: str
    nik: str
    phone: str
    email: str
    proxy: str


def masked(who: Person) -> MaskedPerson:
    """The masked form of `who`."""
    return MaskedPerson(
        name=mask_name(who.name),
        nik=mask_nik(who.nik) if who.nik else "",
        phone=mask_phone(who.phone) if who.phone else "",
        email=mask_email(who.email) if who.email else "",
        proxy=mask_name(who.proxy_name) if who.proxy_name else "",
    )

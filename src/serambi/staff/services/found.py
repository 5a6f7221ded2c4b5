"""Found a real office: `serambi init`."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from serambi.core.errors import Conflict, InvalidInput
from serambi.core.text import clean
from serambi.identity.actors import Actor, system
from serambi.law.roles import Role
from serambi.ledger.services import append
from serambi.offices.models import Office
from serambi.staff import events
from serambi.staff.services.roles import Invited, invite

NATION = "00"


@dataclass(frozen=True, slots=True)
class Founded:
    """The new office, its parents that were made with it, and the first administrator."""

    office: Office
    parents: tuple[Office, ...]
    admin: Invited


def found_office(
    *,
    code: str,
    name: str,
    level: str,
    admin_email: str,
    admin_name: str,
    parent_name: str = "",
    nation_name: str = "Bawaslu Republik Indonesia",
    zone: str = Office.Zone.WIB,
    city: str = "",
) -> Founded:
    """Make the office `code`, the offices above it that are missing, and its first administrator.

    The parent follows from the code: four digits stand below their first two, two below "00".
    Raises Conflict when the office exists, InvalidInput for a code that does not fit the level, a
    bad address, or a missing parent without `parent_name`.
    """
    _check(code, level, admin_email)
    with transaction.atomic():
        if Office.objects.filter(code=code).exists():
            raise Conflict(
                "office.exists",
                f"Kantor {code} sudah ada; 'serambi init' tidak mengubahnya.",
                "Kelola akunnya lewat halaman Staf.",
            )
        parents = _parents(code, parent_name, nation_name, zone)
        above = Office.objects.filter(code=parent_code(code)).first() if code != NATION else None
        office = Office.objects.create(
            code=code, name=clean(name), level=level, parent=above, zone=zone, city=clean(city)
        )
        keeper: Actor = system(office.pk)
        append(
            office=office, actor=keeper, act=events.FOUNDED.code,
            obj=("office", code), payload={"code": code},
        )  # fmt: skip
        admin = invite(
            office=office, email=admin_email, name=admin_name, nip="",
            roles=[Role.ADMIN], actor=keeper,
        )  # fmt: skip
    return Founded(office, tuple(parents), admin)


def parent_code(code: str) -> str:
    """ "1971" → "19", "19" → "00"."""
    return code[:2] if len(code) == 4 else NATION


def _check(code: str, level: str, email: str) -> None:
    fits = {
        Office.Level.RI: code == NATION,
        Office.Level.PROVINSI: len(code) == 2 and code != NATION,
        Office.Level.KABUPATEN: len(code) == 4,
        Office.Level.KOTA: len(code) == 4,
    }
    if not (code.isascii() and code.isdigit() and fits.get(Office.Level(level), False)):
        raise InvalidInput(
            "office.code",
            f"Kode {code} tidak cocok dengan tingkat {level}.",
            "RI memakai 00, provinsi dua angka, kabupaten dan kota empat angka.",
            field="code",
        )
    try:
        validate_email(email)
    except ValidationError:
        raise InvalidInput("staff.email", f"{email} bukan alamat surel.", field="email") from None


def _parents(code: str, parent_name: str, nation_name: str, zone: str) -> list[Office]:
    """Make the missing offices above `code`, the nation first."""
    made: list[Office] = []
    if code == NATION:
        return made
    nation, fresh = Office.objects.get_or_create(
        code=NATION, defaults={"level": Office.Level.RI, "name": nation_name}
    )
    made += [nation] if fresh else []
    if len(code) == 4 and not Office.objects.filter(code=code[:2]).exists():
        if not parent_name:
            raise InvalidInput(
                "office.parent",
                f"Provinsi {code[:2]} belum ada.",
                "Sebutkan namanya dengan --parent-name.",
                field="parent_name",
            )
        made.append(
            Office.objects.create(
                code=code[:2], level=Office.Level.PROVINSI, name=clean(parent_name),
                parent=nation, zone=zone,
            )
        )  # fmt: skip
    return made

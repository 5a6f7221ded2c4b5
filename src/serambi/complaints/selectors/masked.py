"""A complainant as the desk shows them before somebody gives a reason to see more."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from serambi.complaints.models import Complainant
from serambi.identity.masking import mask_email, mask_name, mask_phone


@dataclass(frozen=True, slots=True)
class MaskedComplainant:
    """What may be read without a reason; "" where nothing is told. `note` says why little is."""

    name: str
    phone: str
    email: str
    note: str = ""


def masked(who: Complainant) -> MaskedComplainant:
    """The masked form of `who`: of a secret identity not even initials."""
    if who.is_anonymous:
        return MaskedComplainant(
            _("Tanpa nama"), "", "", _("Kode lacak satu-satunya jalan kepadanya.")
        )
    if who.forgotten_at is not None:
        return MaskedComplainant(
            _("Sudah dihapus"), "", "", _("Identitas dihapus sesudah masa simpannya.")
        )
    if who.is_secret:
        return MaskedComplainant(
            _("Dirahasiakan"),
            "",
            "",
            _("Hanya penangan yang ditunjuk PPID atau Atasan PPID dapat membuka identitasnya."),
        )
    return MaskedComplainant(
        mask_name(who.name),
        mask_phone(who.phone) if who.phone else "",
        mask_email(who.email) if who.email else "",
    )


def short_name(who: Complainant) -> str:
    """For the list: initials, or that nobody is named."""
    return masked(who).name

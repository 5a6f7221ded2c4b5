"""What a signed copy is worth, in sentences for the desk and the check page."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from serambi.core.dates import format_datetime
from serambi.letters.models import SignedCopy


@dataclass(frozen=True, slots=True)
class ToldSignature:
    """One signature: who, when by their own clock, unbroken or not, chained to whom."""

    name: str
    when: str
    intact: str
    chain: str
    good: bool


def told(copy: SignedCopy) -> list[ToldSignature]:
    """Every signature of `copy` in words."""
    zone = copy.office.tz
    return [
        ToldSignature(
            name=one["name"],
            when=format_datetime(datetime.fromisoformat(one["signed_at"]), zone)
            if one["signed_at"]
            else _("waktu tidak disebut"),
            intact=_("Utuh: tidak ada yang berubah sejak ditandatangani.")
            if one["intact"]
            else _("Rusak: isinya berubah sesudah ditandatangani."),
            chain=_("Penerbit sertifikat %(issuer)s dipercaya kantor ini.") % one
            if one["trusted"]
            else _("Penerbit sertifikat %(issuer)s tidak ada di daftar yang dipercaya kantor ini.")
            % one,
            good=one["intact"],
        )
        for one in copy.signatures
    ]

"""What stands on the receipt page."""

from django.urls import reverse
from django.utils.translation import gettext as _

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.clock import CaseClock
from serambi.core import ids
from serambi.law.rules import REGIME_NAMES, UNIT_NAMES, Rule
from serambi.ui.components.receipt import Slip


def slip_of(case: InformationRequest, clock: CaseClock, tracking: str) -> Slip:
    """The receipt of `case`; `tracking` is the absolute address of the tracking page."""
    dates = clock.dates
    return Slip(
        office=case.office.name,
        number=case.register_no,
        subject=case.details,
        received_on=case.received_at.astimezone(case.office.tz).date(),
        due_on=dates.answer.date,
        length=_length(dates.answer.rule),
        extended_on=dates.longest.date,
        extended_length=_length(dates.longest.rule),
        code=ids.show_code(case.tracking_code),
        address=tracking.partition("://")[2],
        qr_address=f"{tracking}#{case.tracking_code}",
        rights=rights(),
        regime=REGIME_NAMES[dates.regime],
        pdf=reverse("track:receipt_pdf", kwargs={"kode": case.office.code}),
        phone=case.office.phone,
    )


def rights() -> list[tuple[str, str]]:
    """What the applicant may demand, each with its article."""
    return [
        (_("Jawaban tertulis beserta alasannya."), _("Pasal 22 ayat (7) UU 14/2008")),
        (_("Perpanjangan hanya satu kali, dengan alasan tertulis."), _("Pasal 22 ayat (8)")),
        (_("Keberatan ke Atasan PPID dalam 30 hari kerja."), _("Pasal 35 dan 36")),
        (_("Sengketa ke Komisi Informasi dalam 14 hari kerja sesudahnya."), _("Pasal 37")),
    ]


def _length(rule: Rule) -> str:
    return f"{rule.total} {UNIT_NAMES[rule.unit]}"

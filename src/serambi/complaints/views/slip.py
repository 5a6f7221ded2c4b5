"""What stands on the receipt page of a complaint."""

from django.utils.translation import gettext as _

from serambi.complaints.models import Complaint
from serambi.complaints.selectors.clock import ComplaintClock
from serambi.core import ids
from serambi.law.rules import UNIT_NAMES, Rule
from serambi.ui.components.receipt import Slip


def slip_of(complaint: Complaint, clock: ComplaintClock, tracking: str) -> Slip:
    """The receipt; `tracking` is the absolute address of the tracking page of complaints."""
    office = complaint.office
    return Slip(
        office=office.name,
        number=complaint.register_no,
        subject=str(complaint.get_kind_display()),
        received_on=complaint.received_at.astimezone(office.tz).date(),
        due_on=complaint.reply_due_on,
        length=_length(clock.reply.rule),
        extended_on=complaint.decide_due_on,
        extended_length=_length(clock.decision.rule),
        code=ids.show_code(complaint.tracking_code),
        address=tracking.partition("://")[2],
        qr_address=f"{tracking}#{complaint.tracking_code}",
        rights=[
            (_("Tanggapan dalam 14 hari."), _("Pasal 44 UU 25/2009")),
            (_("Putusan dalam 60 hari, disampaikan paling lambat 14 hari sesudahnya."), _("Pasal 50")),
            (_("Identitas dirahasiakan bila Anda minta."), _("Pasal 42 ayat (5)")),
            (_("Mengadu ke SP4N-LAPOR atau Ombudsman Republik Indonesia bila tidak puas."), ""),
        ],
        phone=office.phone,
        kind=_("Tanda bukti pengaduan"),
        due_label=_("Ditanggapi paling lambat"),
        extended_label=_("Diputus paling lambat"),
    )  # fmt: skip


def _length(rule: Rule) -> str:
    return f"{rule.total} {_(UNIT_NAMES[rule.unit])}"

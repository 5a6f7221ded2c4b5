"""What people are told by e-mail, as outbox rows in the act's own transaction.

No subject and no word to the staff carries a name, a kind or anything that was told; the complainant
reads the answer on the tracking page, not in the mailbox.
"""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from serambi.complaints.models import Complaint, ComplaintMessage
from serambi.core import clock
from serambi.core.dates import format_day
from serambi.core.ids import show_code
from serambi.outbox.services import enqueue


def receipt(complaint: Complaint) -> None:
    """The receipt, with the tracking code and both days."""
    _tell_complainant(
        complaint, "receipt", f"Tanda bukti pengaduan {complaint.register_no}", "receipt"
    )


def news(written: ComplaintMessage) -> None:
    """The office wrote something: a reply, a question, where it went, the decision."""
    complaint = written.complaint
    _tell_complainant(
        complaint, "news", f"Kabar pengaduan {complaint.register_no}", f"news:{written.pk}"
    )


def assigned(complaint: Complaint) -> None:
    """Tell the named handler that something waits on the desk."""
    if complaint.handler is None:
        return
    _tell(
        complaint, complaint.handler.email, "assigned", f"Pengaduan {complaint.register_no}",
        f"assigned:{complaint.handler_id}:{clock.now().isoformat()}",
    )  # fmt: skip


def supplied(written: ComplaintMessage) -> None:
    """Tell the named handler that the complainant added something."""
    complaint = written.complaint
    if complaint.handler is None:
        return
    _tell(
        complaint, complaint.handler.email, "supplied", f"Pengaduan {complaint.register_no}",
        f"supplied:{written.pk}",
    )  # fmt: skip


def due_soon(complaint: Complaint, emails: Iterable[str], today: date) -> None:
    """Remind the office once a day of a date that is near or has passed."""
    for email in emails:
        _tell(
            complaint, email, "due_soon", f"Tenggat pengaduan {complaint.register_no}",
            f"due_soon:{today}:{email}",
        )  # fmt: skip


def _tell_complainant(complaint: Complaint, template: str, subject: str, once: str) -> None:
    who = complaint.complainant
    _tell(
        complaint, who.email, template, subject, once, code=show_code(complaint.tracking_code)
    )  # fmt: skip


def _tell(
    complaint: Complaint, email: str, template: str, subject: str, once: str, **words: str
) -> None:
    if not email:
        return
    office = complaint.office
    tracking = settings.SERAMBI_ADDRESS + reverse("complaints:open", kwargs={"kode": office.code})
    body = render_to_string(
        f"complaints/mail/{template}.txt",
        {
            "complaint": complaint,
            "office": office,
            "due": format_day(complaint.due_on),
            "reply_due": format_day(complaint.reply_due_on),
            "decide_due": format_day(complaint.decide_due_on),
            "tracking": tracking,
            **words,
        },
    )
    enqueue(
        office=office,
        channel="email",
        to=email,
        subject=subject,
        body=body,
        dedupe_key=f"complaint:{complaint.pk}:{once}",
        about=("complaint", str(complaint.pk)),
    )

"""What the applicant is told by e-mail, as outbox rows in the act's own transaction.

A case without an e-mail address gets none: the tracking page says the same words. Subjects never
carry a name or the tracking code.
"""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.outlook import Ground
from serambi.core.dates import format_day
from serambi.core.ids import show_code
from serambi.outbox.services import enqueue
from serambi.ui.addresses import address

LATE = "late"


def receipt(case: InformationRequest, email: str, code: str) -> None:
    """The receipt, with the tracking code and both dates."""
    _tell(
        case,
        email,
        "receipt",
        f"Tanda bukti permohonan {case.register_no}",
        once="receipt",
        code=show_code(code),
    )


def incomplete(case: InformationRequest, until: date) -> None:
    """What is missing and by when."""
    _tell_applicant(
        case,
        "incomplete",
        f"Permohonan {case.register_no} perlu dilengkapi",
        until=format_day(until),
    )


def stopped(case: InformationRequest) -> None:
    """The request was stopped because it was not completed."""
    _tell_applicant(case, "stopped", f"Permohonan {case.register_no} dihentikan")


def regime_changed(case: InformationRequest) -> None:
    """The due date follows another rule now."""
    _tell_applicant(
        case,
        "regime_changed",
        f"Tenggat permohonan {case.register_no} diperbarui",
        once=f"regime:{case.regime}:{case.due_on}",
    )


def clock_changed(case: InformationRequest, sentence: str, moment: datetime) -> None:
    """Something was done to the clock that the applicant should know; `sentence` says what."""
    _tell_applicant(
        case,
        "clock_changed",
        f"Tenggat permohonan {case.register_no}",
        once=f"clock:{moment.isoformat()}",
        sentence=sentence,
    )


def recalculated(case: InformationRequest, before: date, why: str) -> None:
    """A changed calendar moved the due date later."""
    _tell_applicant(
        case,
        "recalculated",
        f"Tenggat permohonan {case.register_no} bergeser",
        once=f"calendar:{case.calendar_version}:{case.due_on}",
        before=format_day(before),
        why=why,
    )


def extended(case: InformationRequest) -> None:
    """The answer's time was extended once."""
    _tell_applicant(case, "extended", f"Perpanjangan waktu permohonan {case.register_no}")


def answered(case: InformationRequest, decision_id: UUID) -> None:
    """The written notice can be read; a later decision is told anew."""
    _tell_applicant(
        case, "answered", f"Jawaban permohonan {case.register_no}", once=f"answered:{decision_id}"
    )


def delivered(case: InformationRequest, decision_id: UUID) -> None:
    """The information of this decision was handed over."""
    _tell_applicant(
        case,
        "delivered",
        f"Informasi permohonan {case.register_no} diserahkan",
        once=f"delivered:{decision_id}",
    )


def withdrawn(case: InformationRequest) -> None:
    """The request was withdrawn as asked."""
    _tell_applicant(case, "withdrawn", f"Permohonan {case.register_no} dicabut")


def ordered(case: InformationRequest, by: str, number: str, until: date) -> None:
    """The request was reopened by an order, and until when it is carried out."""
    _tell_applicant(
        case,
        "ordered",
        f"Permohonan {case.register_no} dibuka kembali",
        once=f"ordered:{number}:{until}",
        by=by,
        number=number,
        until=format_day(until),
    )


def late(case: InformationRequest, grounds: Sequence[Ground], until: date) -> None:
    """The due day has passed without an answer: the right that follows and its last day, once."""
    _tell_applicant(
        case,
        "late",
        f"Tenggat jawaban permohonan {case.register_no} sudah lewat",
        once=LATE,
        grounds=grounds,
        until=format_day(until),
    )


def late_key(case_id: UUID) -> str:
    """The key of that message, to know whom it was told already."""
    return f"request:{case_id}:{LATE}"


def due_soon(case: InformationRequest, email: str, today: date) -> None:
    """Remind the office once a day of a date that is near or has passed."""
    _tell(
        case,
        email,
        "due_soon",
        f"Tenggat permohonan {case.register_no}",
        once=f"due_soon:{today}:{email}",
    )


def order_soon(case: InformationRequest, email: str, today: date) -> None:
    """Remind the office once a day of an order whose day is near or has passed."""
    if case.ordered_due_on is None:
        return
    _tell(
        case,
        email,
        "order_soon",
        f"Perintah atas permohonan {case.register_no}",
        once=f"order_soon:{today}:{email}",
        until=format_day(case.ordered_due_on),
    )


def _tell_applicant(
    case: InformationRequest, template: str, subject: str, *, once: str = "", **words: object
) -> None:
    _tell(
        case,
        case.applicant.email,
        template,
        subject,
        once=once or template,
        code=show_code(case.tracking_code),
        **words,
    )


def _tell(
    case: InformationRequest, email: str, template: str, subject: str, *, once: str, **words: object
) -> None:
    if not email:
        return
    tracking = settings.SERAMBI_ADDRESS + address("track:open", case.office.code)
    body = render_to_string(
        f"casework/mail/{template}.txt",
        {
            "case": case,
            "office": case.office,
            "due": format_day(case.due_on),
            "tracking": tracking,
            **words,
        },
    )
    enqueue(
        office=case.office,
        channel="email",
        to=email,
        subject=subject,
        body=body,
        dedupe_key=f"request:{case.pk}:{once}",
        about=("request", str(case.pk)),
    )

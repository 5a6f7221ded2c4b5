"""What the applicant is told by e-mail, as outbox rows in the act's own transaction.

Without an address none is sent: the tracking page says the same words. Subjects never carry a name
or the tracking code.
"""

from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from serambi.core.dates import format_datetime, format_day
from serambi.core.ids import show_code
from serambi.objections.forum import forum_of
from serambi.objections.models import Objection, Talk
from serambi.outbox.services import enqueue


def receipt(objection: Objection) -> None:
    """The receipt, with the tracking code and the day of the answer."""
    _tell_objector(objection, "receipt", f"Tanda bukti keberatan {objection.register_no}")


def talk_called(objection: Objection, talk: Talk) -> None:
    """When and where both sides meet."""
    _tell_objector(
        objection,
        "talk_called",
        f"Undangan musyawarah keberatan {objection.register_no}",
        once=f"talk:{talk.pk}",
        when=format_datetime(talk.planned_for, objection.office.tz),
        place=talk.place,
    )


def answered(objection: Objection, until: date | None) -> None:
    """The superior's answer can be read; the last day for the commission."""
    _tell_objector(
        objection, "answered", f"Tanggapan keberatan {objection.register_no}", **_road(objection, until)
    )  # fmt: skip


def lapsed(objection: Objection, until: date | None) -> None:
    """Nobody answered in time; the right to go to the commission, with the last day."""
    _tell_objector(
        objection,
        "lapsed",
        f"Keberatan {objection.register_no} tidak ditanggapi sampai tenggat",
        **_road(objection, until),
    )


def recalculated(objection: Objection, before: date, why: str) -> None:
    """A changed calendar moved the due date of the answer later."""
    _tell_objector(
        objection,
        "recalculated",
        f"Tenggat keberatan {objection.register_no} bergeser",
        once=f"calendar:{objection.calendar_version}:{objection.due_on}",
        before=format_day(before),
        why=why,
    )


def withdrawn(objection: Objection) -> None:
    """The objection was withdrawn as asked."""
    _tell_objector(objection, "withdrawn", f"Keberatan {objection.register_no} dicabut")


def due_soon(objection: Objection, email: str, today: date) -> None:
    """Remind the office once a day of an answer that is near or has passed."""
    _tell(
        objection,
        email,
        "due_soon",
        f"Tenggat keberatan {objection.register_no}",
        once=f"due_soon:{today}:{email}",
    )


def _road(objection: Objection, until: date | None) -> dict[str, str]:
    return {
        "forum": forum_of(objection.office).name,
        "until": format_day(until) if until else "",
    }


def _tell_objector(
    objection: Objection, template: str, subject: str, *, once: str = "", **words: str
) -> None:
    _tell(
        objection,
        objection.objector.email,
        template,
        subject,
        once=once or template,
        code=show_code(objection.tracking_code),
        **words,
    )


def _tell(
    objection: Objection, email: str, template: str, subject: str, *, once: str, **words: str
) -> None:
    if not email:
        return
    office = objection.office
    tracking = settings.SERAMBI_ADDRESS + reverse("objections:open", kwargs={"kode": office.code})
    body = render_to_string(
        f"objections/mail/{template}.txt",
        {
            "objection": objection,
            "office": office,
            "due": format_day(objection.due_on),
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
        dedupe_key=f"objection:{objection.pk}:{once}",
        about=("objection", str(objection.pk)),
    )

"""What must happen to calendars and dates as time passes; safe to run again at any moment."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from serambi.core.dates import format_date
from serambi.identity.selectors import addresses_of
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for
from serambi.outbox.services import enqueue
from serambi.timekeeping.services.recompute import recompute_office

FROM_MONTH = 10
"""The decree of the next year is usually signed by the autumn; from October its absence is told."""


class FollowCalendar:
    """Recompute the open dates of every office whose calendar changed, above or in itself."""

    name = "timekeeping.follow_calendar"

    def run(self, now: datetime) -> int:
        """Move what the calendar in force moves; returns how many dates moved."""
        return sum(recompute_office(office) for office in Office.objects.all())


class RemindCalendar:
    """From October, tell the administrators once a week that next year's calendar is not settled."""

    name = "timekeeping.remind_calendar"

    def run(self, now: datetime) -> int:
        """Queue the reminders of this week; returns how many offices call for one."""
        return sum(_remind(office, now) for office in Office.objects.all())


def _remind(office: Office, now: datetime) -> int:
    today = now.astimezone(office.tz).date()
    if today.month < FROM_MONTH:
        return 0
    addresses = addresses_of(office, Role.ADMIN)
    if not addresses or not (trouble := _unsettled(office, today.year + 1)):
        return 0
    with transaction.atomic(), office_scope(office):
        for address in addresses:
            _tell(office, address, today, trouble)
    return 1


def _unsettled(office: Office, year: int) -> str:
    """What is not settled about `year`, in words; "" when all is decreed."""
    calendar = calendar_for(office)
    if not calendar.knows(year):
        return f"Kalender kerja {year} belum ada, sehingga tenggat yang jatuh pada tahun itu tidak dapat dihitung."
    estimates = calendar.estimates(year)
    if not estimates:
        return ""
    days = ", ".join(format_date(day) for day in estimates)
    return f"Kalender kerja {year} masih memuat tanggal perkiraan: {days}."


def _tell(office: Office, address: str, today: date, trouble: str) -> None:
    year, week, _day = today.isocalendar()
    page = reverse("timekeeping_desk:upload", kwargs={"kode": office.code})
    body = render_to_string(
        "timekeeping/mail/unsettled.txt",
        {"office": office, "trouble": trouble, "page": settings.SERAMBI_ADDRESS + page},
    )
    enqueue(
        office=office,
        channel="email",
        to=address,
        subject=f"Kalender kerja {today.year + 1} belum lengkap",
        body=body,
        dedupe_key=f"calendar:{today.year + 1}:{year}-{week}:{address}",
        about=("office", office.code),
    )

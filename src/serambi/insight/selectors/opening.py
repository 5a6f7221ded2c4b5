"""Whether the service desk is open now, and when it opens next."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from serambi.core.dates import DAYS, format_time
from serambi.law.calendar import CalendarYearMissing, WorkingCalendar
from serambi.offices.models import Office, OpeningHours


@dataclass(frozen=True, slots=True)
class Opening:
    """Open or not, with the hour ("16.00 WIB") at which that changes and the day if not today."""

    is_open: bool
    until: str = ""
    next_day: str = ""
    next_hour: str = ""


def opening(
    office: Office, hours: list[OpeningHours], calendar: WorkingCalendar, now: datetime
) -> Opening | None:
    """The desk at `now`; None when the office has written no hours or the calendar is unknown."""
    local = now.astimezone(office.tz)
    by_weekday = {row.weekday: row for row in hours}
    try:
        today = by_weekday.get(local.weekday()) if calendar.is_working(local.date()) else None
        if today and today.opens <= local.time() < today.closes:
            return Opening(is_open=True, until=format_time(today.closes, office.tz))
        if today and local.time() < today.opens:
            return Opening(is_open=False, next_hour=format_time(today.opens, office.tz))
        return _next(office, by_weekday, calendar, local.date())
    except CalendarYearMissing:
        return None


def _next(
    office: Office, by_weekday: dict[int, OpeningHours], calendar: WorkingCalendar, today: date
) -> Opening | None:
    for ahead in range(1, 31):
        day = today + timedelta(days=ahead)
        row = by_weekday.get(day.weekday())
        if row is not None and calendar.is_working(day):
            return Opening(
                is_open=False,
                next_day=DAYS[day.weekday()],
                next_hour=format_time(row.opens, office.tz),
            )
    return None

"""When an office is open, as spans of a day."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from serambi.drills.open_time import Span, SpansOf
from serambi.drills.rules import usual_hours
from serambi.law.calendar import WorkingCalendar
from serambi.offices.models import Office, OpeningHours
from serambi.offices.selectors import calendar_for, calendars_for

FRIDAY = 4


def spans_for(office: Office) -> SpansOf:
    """The open spans of any day of `office`: its hours without the break, working days only.

    Two queries; keep the function while working on one office.
    """
    return _spans_of(calendar_for(office), office, OpeningHours.objects.filter(office=office))


def spans_for_each(offices: Sequence[Office]) -> dict[int, SpansOf]:
    """The same for each of `offices` by its key; they come with the two above them. Two queries."""
    calendars = calendars_for(offices)
    rows: dict[int, list[OpeningHours]] = {}
    for row in OpeningHours.objects.filter(office__in=[one.pk for one in offices]):
        rows.setdefault(row.office_id, []).append(row)
    return {one.pk: _spans_of(calendars[one.pk], one, rows.get(one.pk, [])) for one in offices}


def _spans_of(calendar: WorkingCalendar, office: Office, hours: Iterable[OpeningHours]) -> SpansOf:
    zone, rows = office.tz, {row.weekday: row for row in hours}

    def spans(day: date) -> list[Span]:
        if not calendar.is_working(day):
            return []
        return [
            (datetime.combine(day, begin, tzinfo=zone), datetime.combine(day, end, tzinfo=zone))
            for begin, end in _parts(rows, day.weekday())
        ]

    return spans


def _parts(rows: dict[int, OpeningHours], weekday: int) -> list[tuple[time, time]]:
    if not rows:
        return [usual_hours()] if weekday <= FRIDAY else []
    row = rows.get(weekday)
    if row is None:
        return []
    if row.break_from is None or row.break_to is None:
        return [(row.opens, row.closes)]
    return [(row.opens, row.break_from), (row.break_to, row.closes)]

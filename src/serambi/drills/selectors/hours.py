"""When an office is open, as spans of a day."""

from datetime import date, datetime, time

from serambi.drills.open_time import Span, SpansOf
from serambi.drills.rules import usual_hours
from serambi.offices.models import Office, OpeningHours
from serambi.offices.selectors import calendar_for

FRIDAY = 4


def spans_for(office: Office) -> SpansOf:
    """The open spans of any day of `office`: its hours without the break, working days only.

    Two queries; keep the function while working on one office.
    """
    calendar, zone = calendar_for(office), office.tz
    rows = {row.weekday: row for row in OpeningHours.objects.filter(office=office)}

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

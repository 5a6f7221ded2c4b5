"""A year of an office's calendar as twelve small months, with every free day named."""

from calendar import Calendar
from collections import Counter
from dataclasses import dataclass
from datetime import date

from serambi.core.dates import month_name
from serambi.law.calendar import ESTIMATED, DayKind, DayOff, WorkingCalendar

_WEEKS = Calendar(firstweekday=0)


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of a small month. `kind` is worked, weekend, holiday, cuti_bersama or opened."""

    day: date
    kind: str
    name: str
    is_today: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A day worth a line under its month: what it is called and where that is written."""

    day: date
    kind: str
    name: str
    source: str
    estimated: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month: weeks from Monday (None outside the month), its named days, its working days."""

    number: int
    name: str
    weeks: list[list[Cell | None]]
    named: list[Named]
    working: int


def months(calendar: WorkingCalendar, year: int, today: date) -> list[Month]:
    """The twelve months of `year`. Raises CalendarYearMissing when the year has no table."""
    estimates = frozenset(calendar.estimates(year))
    return [_month(calendar, year, number, today, estimates) for number in range(1, 13)]


def _month(
    calendar: WorkingCalendar, year: int, number: int, today: date, estimates: frozenset[date]
) -> Month:
    weeks: list[list[Cell | None]] = []
    named: list[Named] = []
    kinds: Counter[str] = Counter()
    for week in _WEEKS.monthdatescalendar(year, number):
        weeks.append([])
        for day in week:
            if day.month != number:
                weeks[-1].append(None)
                continue
            off = calendar.reason(day)
            kind = _kind(calendar, day, off)
            kinds[kind] += 1
            weeks[-1].append(Cell(day, kind, off.name if off else "", day == today))
            if line := _line(calendar, day, off, kind, estimated=day in estimates):
                named.append(line)
    return Month(number, month_name(number), weeks, named, kinds["worked"] + kinds["opened"])


def _kind(calendar: WorkingCalendar, day: date, off: DayOff | None) -> str:
    if off is None:
        return "opened" if calendar.decree(day) else "worked"
    return off.kind.value


def _line(
    calendar: WorkingCalendar, day: date, off: DayOff | None, kind: str, *, estimated: bool
) -> Named | None:
    """Ordinary working days and plain weekends have no line."""
    decree = calendar.decree(day)
    if off is None:
        return Named(day, kind, decree.name, decree.decree, estimated=False) if decree else None
    if off.kind is DayKind.WEEKEND and "," not in off.name:
        return None
    name = off.name.replace(f" {ESTIMATED}", "") if estimated else off.name
    return Named(day, kind, name, off.source, estimated)

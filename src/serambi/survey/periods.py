"""Quarters and years as plain values. No database, no clock."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONGER = timedelta(days=30)
"""After the quarter's end its answers still come in; the same last day for all of its codes, so
that a code says nothing about the day of its service."""

_KEY = re.compile(r"(?P<year>20\d\d)(?:-t(?P<quarter>[1-4]))?")
QUARTERS = (1, 2, 3, 4)
ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A quarter of a year, or with `quarter` 0 the whole year."""

    year: int
    quarter: int = 0

    @property
    def key(self) -> str:
        """The part of an address: "2026-t4", "2026"."""
        return f"{self.year}-t{self.quarter}" if self.quarter else str(self.year)

    @property
    def words(self) -> str:
        """ "triwulan IV 2026", "tahun 2026"."""
        if not self.quarter:
            return f"tahun {self.year}"
        return f"triwulan {ROMAN[self.quarter - 1]} {self.year}"

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, max(self.quarter * 3 - 2, 1), 1)

    @property
    def last(self) -> date:
        """The last day."""
        after = self.quarter in {0, 4}
        following = date(self.year + after, 1 if after else self.quarter * 3 + 1, 1)
        return following - timedelta(days=1)

    @property
    def until(self) -> date:
        """The last day on which its sheets are taken."""
        return self.last + LONGER

    @property
    def before(self) -> "Period":
        """The quarter before this quarter, the year before this year."""
        if self.quarter in {0, 1}:
            return Period(self.year - 1, 4 if self.quarter else 0)
        return Period(self.year, self.quarter - 1)

    def instants(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """From the first instant of the first day to that after the last day, in `zone`."""
        after = self.last + timedelta(days=1)
        midnight = time(tzinfo=zone)
        return datetime.combine(self.first, midnight), datetime.combine(after, midnight)


def quarter_of(day: date) -> Period:
    """The quarter in which `day` lies."""
    return Period(day.year, (day.month + 2) // 3)


def earliest_open(now: datetime) -> datetime:
    """No quarter that takes sheets anywhere at `now` began earlier, whatever the zone of its office."""
    day = now.date() - timedelta(days=1)
    oldest = quarter_of(day).before
    period = oldest if day <= oldest.until else quarter_of(day)
    return datetime.combine(period.first, time(tzinfo=UTC)) - timedelta(days=1)


def quarters_of(year: int) -> tuple[Period, ...]:
    """The four quarters of a year."""
    return tuple(Period(year, number) for number in QUARTERS)


def read(key: str) -> Period | None:
    """The period that an address names, or None."""
    found = _KEY.fullmatch(key)
    return Period(int(found["year"]), int(found["quarter"] or 0)) if found else None

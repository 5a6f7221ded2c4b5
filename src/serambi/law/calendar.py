"""Which days an office works (Perpres 21/2023 arts. 3, 6 and 7; the yearly SKB of three ministers).

Saturday, Sunday, national holidays and *cuti bersama* are not working days. The national table is
`data/national_days.csv`, made from the `holidays` package; a decree of the nation, a province or an
office overrides single days.

A year is known in one of two ways, never by a guess:

1. the table carries its *cuti bersama* (they exist only once the SKB is signed, so a year without
   any is a year whose SKB the package has not seen; its Islamic dates are then mere estimates);
2. national overrides carry the whole table of that year: at least `FULL_TABLE` free days, all that
   Keppres 8/2024 names. The file is then not consulted for that year at all.
"""

import csv
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from importlib.resources import files

from serambi.core.errors import Refused

NATIONAL = "nasional"
FULL_TABLE = 16
"""Keppres 8/2024 names 17 free days; two of them may fall on one date."""

_FILE = files("serambi.law") / "data" / "national_days.csv"
ROWS = tuple(csv.DictReader(_FILE.read_bytes().decode().splitlines()))
"""Every free day of the nation: `day` (ISO), `kind`, `name`, and the `package` that says so."""
(PACKAGE,) = {row["package"] for row in ROWS}
SOURCE = f"tabel libur nasional ({PACKAGE})"
ESTIMATED = "(perkiraan)"
"""How the package marks a day that was computed and not decreed."""
_WEEKEND = {5: "Sabtu", 6: "Minggu"}


class DayKind(StrEnum):
    """Why a day is not worked."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    JOINT_LEAVE = "cuti_bersama"


@dataclass(frozen=True, slots=True)
class Override:
    """One day that a decree makes free (`working=False`) or working.

    `scope` is `NATIONAL` or the key of the office that decreed; later overrides win over earlier.
    """

    day: date
    working: bool
    name: str
    decree: str
    scope: str


@dataclass(frozen=True, slots=True)
class DayOff:
    """Why a day does not count: its name, its kind and where that is written."""

    name: str
    kind: DayKind
    source: str


class CalendarYearMissing(Refused):
    """No table of free days is known for a year, so no working day in it can be counted."""

    def __init__(self, year: int) -> None:
        """`year` is the year that has no table."""
        self.year = year
        super().__init__(
            "calendar.year_missing",
            f"Daftar hari libur dan cuti bersama tahun {year} belum tersedia.",
            f"Masukkan seluruh hari libur nasional dan cuti bersama {year} menurut SKB"
            " sebagai kalender nasional, atau perbarui aplikasi.",
        )


@lru_cache(maxsize=1)
def _tables() -> Mapping[int, dict[date, DayOff]]:
    """The free days of every year in the file, by year."""
    found: dict[int, dict[date, DayOff]] = {}
    for row in ROWS:
        day = date.fromisoformat(row["day"])
        found.setdefault(day.year, {})[day] = DayOff(row["name"], DayKind(row["kind"]), SOURCE)
    return found


def _table(year: int) -> dict[date, DayOff] | None:
    """Free days of `year` in the file; None when it knows no *cuti bersama* of that year."""
    return _tables().get(year)


class WorkingCalendar:
    """The working days of one office.

    `overrides` come from the widest scope to the nearest; the last one for a day wins.
    """

    def __init__(self, overrides: Sequence[Override] = ()) -> None:
        """Build a calendar on the national table. Building reads nothing; years load when asked."""
        self.overrides = tuple(overrides)
        self._decreed = {override.day: override for override in self.overrides}
        self._full_years = _years_in_full(self.overrides)

    @cached_property
    def version(self) -> str:
        """Digest of what decides: the package version and the overrides that win. 12 hex digits."""
        rows = [PACKAGE, *map(str, sorted(self._full_years))]
        rows += [repr(self._decreed[day]) for day in sorted(self._decreed)]
        return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:12]

    def knows(self, year: int) -> bool:
        """True if every day of `year` can be told."""
        return year in self._full_years or _table(year) is not None

    def estimates(self, year: int) -> tuple[date, ...]:
        """Days that the package calls an estimate and that no decree has settled, in order.

        Islamic feasts stand as estimates until the year's decree is signed.
        """
        table = _table(year) or {}
        return tuple(
            sorted(
                day
                for day, off in table.items()
                if ESTIMATED in off.name.casefold() and day not in self._decreed
            )
        )

    def decree(self, day: date) -> Override | None:
        """The override that decides `day`, if any."""
        return self._decreed.get(day)

    def is_working(self, day: date) -> bool:
        """True if the office works on `day`. Raises CalendarYearMissing."""
        return self.reason(day) is None

    def reason(self, day: date) -> DayOff | None:
        """Why `day` is not worked, or None for a working day. Raises CalendarYearMissing."""
        if day.year in self._full_years:
            table: dict[date, DayOff] = {}
        else:
            known = _table(day.year)
            if known is None:
                raise CalendarYearMissing(day.year)
            table = known
        decreed = self._decreed.get(day)
        if decreed is not None:
            return None if decreed.working else _decreed_off(decreed)
        if day.weekday() in _WEEKEND:
            names = [_WEEKEND[day.weekday()], *(off.name for off in [table.get(day)] if off)]
            return DayOff(", ".join(names), DayKind.WEEKEND, "Perpres 21/2023 Pasal 3")
        return table.get(day)


def _decreed_off(override: Override) -> DayOff:
    joint = override.name.casefold().startswith("cuti bersama")
    kind = DayKind.JOINT_LEAVE if joint else DayKind.HOLIDAY
    return DayOff(override.name, kind, override.decree)


def _years_in_full(overrides: Sequence[Override]) -> frozenset[int]:
    """Years outside the file whose whole table stands in the national overrides."""
    free: dict[int, set[date]] = {}
    for override in overrides:
        if override.scope == NATIONAL and not override.working:
            free.setdefault(override.day.year, set()).add(override.day)
    return frozenset(
        year for year, days in free.items() if len(days) >= FULL_TABLE and _table(year) is None
    )

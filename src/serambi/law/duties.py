"""How current the information under each statutory heading must be, and what is wrong with it.

UU 14/2008 arts. 9-12, Perki 1/2021 arts. 14 and 21 (`data/duties.toml`). Whether a heading is
covered is worked out from what stands in the list today; it is never stored.
"""

import calendar
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any

from serambi.law.headings import heading as heading_of
from serambi.law.rules import Evidence

SOON = timedelta(days=30)


class Counted(StrEnum):
    """What shows that a heading is covered."""

    ENTRIES = "entries"
    LIST = "list"
    BERKALA = "berkala"


class Fault(StrEnum):
    """What is wrong with a heading, the worst first."""

    MISSING = "missing"
    PLACEHOLDER = "placeholder"
    BROKEN = "broken"
    UNDOCUMENTED = "undocumented"
    STALE = "stale"


FAULT_NAMES = {
    Fault.MISSING: "Belum ada",
    Fault.PLACEHOLDER: "Isi sementara",
    Fault.BROKEN: "Tautan putus",
    Fault.UNDOCUMENTED: "Tanpa berkas",
    Fault.STALE: "Lewat waktu",
}


class Standing(StrEnum):
    """How a heading stands. Idle and waived ones do not count towards the coverage."""

    COVERED = "covered"
    SOON = "soon"
    FAULTY = "faulty"
    IDLE = "idle"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Duty:
    """The rule for one heading. `months` 0 means without delay, with no next date."""

    heading: str
    months: int
    counted: Counted
    occurs: bool
    basis: str
    evidence: Evidence

    @property
    def words(self) -> str:
        """ "paling lambat setiap 6 bulan"."""
        if not self.months:
            return "seketika, tanpa menunda"
        if self.months == 12:
            return "paling lambat setiap tahun"
        return f"paling lambat setiap {self.months} bulan"

    def next_date(self, last: date) -> date | None:
        """The day by which it must be looked at again after `last`; None when there is none."""
        return _months_after(last, self.months) if self.months else None


@dataclass(frozen=True, slots=True)
class Held:
    """What an office has under a heading: how many entries, and how many of them are at fault."""

    entries: int = 0
    documented: int = 0
    broken: int = 0
    placeholders: int = 0
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on one heading on one day."""

    standing: Standing
    faults: tuple[Fault, ...]
    next_date: date | None

    @property
    def counts(self) -> bool:
        """True when the heading counts towards the coverage."""
        return self.standing not in {Standing.IDLE, Standing.WAIVED}

    @property
    def good(self) -> bool:
        """True when it counts and nothing is wrong."""
        return self.standing in {Standing.COVERED, Standing.SOON}


@lru_cache(maxsize=1)
def _rows() -> list[dict[str, Any]]:
    text = (files("serambi.law") / "data" / "duties.toml").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = tomllib.loads(text)["duty"]
    return rows


@lru_cache(maxsize=128)
def duty(code: str) -> Duty:
    """The rule for the heading `code`: its own, else its category's. Raises InvalidInput."""
    category = heading_of(code).category.value
    own = next((row for row in _rows() if row.get("heading") == code), None)
    row = own or next(row for row in _rows() if row.get("category") == category)
    return Duty(
        heading=code,
        months=row["months"],
        counted=Counted(row.get("counted", "entries")),
        occurs=row.get("occurs", False),
        basis=row["basis"],
        evidence=Evidence(row["evidence"]),
    )


def judge(rule: Duty, held: Held, today: date, *, waived: bool = False) -> Judged:
    """How a heading stands on `today`.

    `waived` is the office's own statement, with a reason, that there is nothing of this kind; it
    ends as soon as something is published. Undocumented means that no entry has a file or a link.
    """
    if not held.entries:
        if waived:
            return Judged(Standing.WAIVED, (), None)
        if rule.occurs:
            return Judged(Standing.IDLE, (), None)
        return Judged(Standing.FAULTY, (Fault.MISSING,), None)
    following = rule.next_date(held.last) if held.last else None
    found = [
        (Fault.PLACEHOLDER, held.placeholders > 0),
        (Fault.BROKEN, held.broken > 0),
        (Fault.UNDOCUMENTED, not held.documented),
        (Fault.STALE, following is not None and following < today),
    ]
    faults = tuple(fault for fault, wrong in found if wrong)
    if faults:
        return Judged(Standing.FAULTY, faults, following)
    near = following is not None and following <= today + SOON
    return Judged(Standing.SOON if near else Standing.COVERED, (), following)


def percent(good: int, counted: int) -> int | None:
    """Covered headings of those that count, in whole percent, rounded down; None when none counts.

    Rounded down, so that 100 is said only when nothing is missing.
    """
    return good * 100 // counted if counted else None


def _months_after(day: date, months: int) -> date:
    """The same day of the month later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))

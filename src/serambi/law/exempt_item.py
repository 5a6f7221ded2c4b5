"""The life of an entry of the exempt list, DIK (PP 61/2010 arts. 5-11; UU 14/2008 arts. 11, 18, 20).

The table is `data/exempt_item.toml`. Days: an entry holds up to and including the day it expires;
it is open from the next day on. "About to expire" and "opened by itself" follow from the day.
"""

from datetime import date, timedelta
from enum import StrEnum

from serambi.law import machine
from serambi.law.calendar import CalendarYearMissing, WorkingCalendar

WARNINGS = (90, 45)
"""Working days before expiry at which the PPID is told."""
LONGEST_WARNING = timedelta(days=366)
"""More calendar days than 90 working days ever take: beyond it nobody reads a calendar."""
DECIDE_BEFORE = 30
"""Working days before expiry by which the opening is decided (PP 61/2010 art. 11)."""
OPENS_IN_PART = frozenset({"a", "g", "h"})
"""Letters that an event may open early: open court (PP 61 art. 5), consent or public post (art. 8)."""


class State(StrEnum):
    """Where an entry stands."""

    AKTIF = "aktif"
    AKAN_BERAKHIR = "akan_berakhir"
    DITETAPKAN_TERBUKA = "ditetapkan_terbuka"
    TERBUKA_OTOMATIS = "terbuka_otomatis"
    DIUBAH = "diubah"
    DIBUKA_PUTUSAN = "dibuka_putusan"
    DIBUKA_SEBAGIAN = "dibuka_sebagian"


class Act(StrEnum):
    """What happens to an entry."""

    INHERIT = "inherit"
    WARN = "warn"
    DECIDE_OPEN = "decide_open"
    EXPIRE = "expire"
    REPLACE = "replace"
    FOLLOW = "follow"
    OPEN_BY_RULING = "open_by_ruling"
    OPEN_PART = "open_part"
    CHECK_BLACKOUT = "check_blackout"


class Outcome(StrEnum):
    """Whether the information is closed or open to the public."""

    TERTUTUP = "tertutup"
    TERBUKA = "terbuka"


STATE_NAMES = {
    State.AKTIF: "Dikecualikan",
    State.AKAN_BERAKHIR: "Akan berakhir",
    State.DITETAPKAN_TERBUKA: "Ditetapkan terbuka",
    State.TERBUKA_OTOMATIS: "Terbuka karena jangka waktunya berakhir",
    State.DIUBAH: "Diganti penetapan baru",
    State.DIBUKA_PUTUSAN: "Dibuka oleh putusan",
    State.DIBUKA_SEBAGIAN: "Dibuka sebagian",
}

CLOSING = frozenset(
    {State.AKTIF, State.AKAN_BERAKHIR, State.DITETAPKAN_TERBUKA, State.DIBUKA_SEBAGIAN}
)
"""States that still withhold information, until the entry expires."""

ITEM = machine.load("exempt_item", State, Act, Outcome)
"""The whole table; the names below are its parts."""

Transition = machine.Transition[State, Act, Outcome]
TABLE = ITEM.table
allowed = ITEM.allowed
acts_for = ITEM.acts_for
guards = ITEM.guards


def state_on(
    stored: State, today: date, *, expires_on: date | None, calendar: WorkingCalendar
) -> State:
    """The state on `today`, so that a sweep that did not run changes nothing of what is true."""
    if expires_on is None or stored not in CLOSING:
        return stored
    if today > expires_on:
        return stored if stored is State.DITETAPKAN_TERBUKA else State.TERBUKA_OTOMATIS
    if stored is State.AKTIF and warnings_due(today, expires_on, calendar):
        return State.AKAN_BERAKHIR
    return stored


def outcome_on(stored: State, today: date, *, expires_on: date | None) -> Outcome:
    """Whether the information is withheld on `today`."""
    closed = stored in CLOSING and (expires_on is None or today <= expires_on)
    return Outcome.TERTUTUP if closed else Outcome.TERBUKA


def day_before(day: date, count: int, calendar: WorkingCalendar) -> date:
    """The working day `count` working days before `day`; `day` itself is not counted.

    Where a year's free days are not known yet, the walk takes ten calendar days for every five
    working days: a date that is too early by weeks, never too late.
    """
    at, left = day, count
    while left:
        at -= timedelta(days=1)
        try:
            left -= calendar.is_working(at)
        except CalendarYearMissing:
            return day - timedelta(days=2 * count)
    return at


def decide_until(expires_on: date, calendar: WorkingCalendar) -> date:
    """The last day to decide the opening (PP 61/2010 art. 11)."""
    return day_before(expires_on, DECIDE_BEFORE, calendar)


def warnings_due(today: date, expires_on: date, calendar: WorkingCalendar) -> tuple[int, ...]:
    """Which of the warnings (90, 45 working days) are due on `today`; none after expiry."""
    if not is_near(today, expires_on):
        return ()
    return tuple(n for n in WARNINGS if today >= day_before(expires_on, n, calendar))


def is_near(today: date, expires_on: date) -> bool:
    """True if the end lies ahead, within a year: only then is a calendar read."""
    return timedelta() <= expires_on - today <= LONGEST_WARNING

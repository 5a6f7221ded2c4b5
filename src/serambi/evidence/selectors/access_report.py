"""Requests of a year as the law wants them told: how many, how long, granted, in part, refused and why.

UU 14/2008 art. 12; Perki 1/2021 art. 14(2)(e). Counts only: nothing in them is about a person.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time
from statistics import mean

from serambi.casework.models import Decision, InformationRequest
from serambi.casework.models.decision import WITHHOLDING
from serambi.casework.selectors.clock import working_days_between
from serambi.core import clock
from serambi.law.calendar import CalendarYearMissing, WorkingCalendar
from serambi.law.exemptions import exemption
from serambi.law.lifecycle import Outcome
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for

OTHER = (Outcome.TIDAK_DIKUASAI.value, Outcome.BELUM_DIDOKUMENTASIKAN.value)


@dataclass(slots=True)
class Line:
    """One month, or the whole year: counts, and the working days that each answer took."""

    received: int = 0
    granted: int = 0
    partly: int = 0
    refused: int = 0
    other: int = 0
    ended: int = 0
    """Withdrawn or never completed: closed without an answer."""
    late: int = 0
    """Answered after the last day, or still open after it."""
    days: list[int] = field(default_factory=list)

    @property
    def open(self) -> int:
        """Still owed an answer."""
        told = self.granted + self.partly + self.refused + self.other
        return self.received - told - self.ended

    @property
    def mean_days(self) -> float | None:
        """Working days from receipt to notice on average, one decimal; None without any."""
        return round(mean(self.days), 1) if self.days else None


@dataclass(frozen=True, slots=True)
class AccessReport:
    """The year: twelve lines, their sum, and why something was withheld (ground → how often)."""

    year: int
    months: tuple[Line, ...]
    whole: Line
    reasons: tuple[tuple[str, int], ...]


def access_report(office: Office, year: int) -> AccessReport:
    """The report of `year`, inside the office's scope; five queries with the calendar."""
    start, end = (_midnight(office, one) for one in (year, year + 1))
    rows = InformationRequest.objects.filter(
        office=office, received_at__gte=start, received_at__lt=end
    )
    months, whole = tuple(Line() for _ in range(12)), Line()
    calendar = calendar_for(office)
    today = clock.today(office.tz)
    for received, noticed, ended, due, outcome in rows.values_list(
        "received_at", "noticed_at", "ended_at", "due_on", "outcome"
    ).iterator(chunk_size=2_000):
        day = received.astimezone(office.tz).date()
        told = noticed.astimezone(office.tz).date() if noticed else None
        taken = _days(day, told, calendar)
        for line in (months[day.month - 1], whole):
            _count(line, outcome if told else "", taken)
            line.ended += told is None and ended is not None
            line.late += (told or (due if ended else today)) > due
    return AccessReport(year, months, whole, _reasons(office, start, end))


def years_of(office: Office) -> list[int]:
    """The years in which requests came, the newest first; one query."""
    found = InformationRequest.objects.filter(office=office).order_by()
    years = found.datetimes("received_at", "year", tzinfo=office.tz)
    return sorted({one.year for one in years}, reverse=True)


def _midnight(office: Office, year: int) -> datetime:
    return datetime.combine(date(year, 1, 1), time.min, office.tz)


def _days(start: date, end: date | None, calendar: WorkingCalendar) -> int | None:
    if end is None:
        return None
    try:
        return max(0, working_days_between(start, end, calendar))
    except CalendarYearMissing:
        return None


def _count(line: Line, outcome: str, taken: int | None) -> None:
    line.received += 1
    line.granted += outcome == Outcome.DIKABULKAN
    line.partly += outcome == Outcome.SEBAGIAN
    line.refused += outcome == Outcome.DITOLAK
    line.other += outcome in OTHER
    if taken is not None:
        line.days.append(taken)


def _reasons(office: Office, start: datetime, end: datetime) -> tuple[tuple[str, int], ...]:
    """Grounds of what was sent and keeps something back, the commonest first."""
    rows = Decision.objects.filter(
        office=office, stage=Decision.Stage.SENT, outcome__in=WITHHOLDING,
        case__received_at__gte=start, case__received_at__lt=end,
    )  # fmt: skip
    tally = Counter(rows.order_by().values_list("exemption", flat=True))
    named = [(exemption(code).title if code else "Alasan lain", n) for code, n in tally.items()]
    return tuple(sorted(named, key=lambda one: (-one[1], one[0])))

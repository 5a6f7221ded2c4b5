"""The clock of one case, derived from its rows, the rule and the office's calendar."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from serambi.casework.models import InformationRequest
from serambi.core import clock as present
from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import ClockEvent, ClockKind, Due, Regime, due, rule
from serambi.law.strip import StripDay, strip
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for

SOON = {Regime.UMUM: 3, Regime.PEMILU: 1}


class Timing(StrEnum):
    """How a case stands against its clock; derived at the moment of asking."""

    ON_TIME = "tepat_waktu"
    SOON = "segera"
    LATE = "terlambat"
    ANSWERED = "dijawab_tepat"
    ANSWERED_LATE = "dijawab_terlambat"
    ENDED = "berakhir"


@dataclass(frozen=True, slots=True)
class Dates:
    """Every due date that a receipt promises under one regime."""

    regime: Regime
    answer: Due
    longest: Due


@dataclass(frozen=True, slots=True)
class CaseClock:
    """The clock of a case now. `in_force` is the date that counts; `days_left` are working days."""

    in_force: Due
    dates: Dates
    extended: bool
    promised_on: date
    timing: Timing
    days_left: int
    strip: list[StripDay]
    answered_on: date | None

    @property
    def due_on(self) -> date:
        """The day in force: never earlier than what was promised."""
        return max(self.promised_on, self.in_force.date)

    @property
    def has_ended(self) -> bool:
        """True when it stopped without an answer: withdrawn, or never completed."""
        return self.timing is Timing.ENDED


def dates_for(
    events: list[ClockEvent], regime: Regime, office: Office, calendar: WorkingCalendar
) -> Dates:
    """The answer date and the longest date for these events under `regime`."""
    received = events[0].at.astimezone(office.tz).date()
    return Dates(
        regime=regime,
        answer=due(events, rule("request.answer", regime, received), calendar, office.tz),
        longest=due(events, rule("request.extended", regime, received), calendar, office.tz),
    )


def promise(received_at: datetime, office: Office) -> dict[Regime, Dates]:
    """Both regimes' dates for a receipt at `received_at`, for intake and for comparison."""
    calendar = calendar_for(office)
    events = [ClockEvent(kind=ClockKind.RECEIVED, at=received_at)]
    return {regime: dates_for(events, regime, office, calendar) for regime in Regime}


def due_under(case: InformationRequest, calendar: WorkingCalendar) -> Due:
    """The date in force by the rule alone under `calendar`. Reads the clock rows (prefetch them)."""
    events = [row.as_event() for row in case.clock_rows.all()]
    extended = any(event.kind == ClockKind.EXTENDED for event in events)
    code = "request.extended" if extended else "request.answer"
    received = events[0].at.astimezone(case.office.tz).date()
    return due(events, rule(code, Regime(case.regime), received), calendar, case.office.tz)


def clock_of(case: InformationRequest, calendar: WorkingCalendar | None = None) -> CaseClock:
    """The clock of `case`. Reads its clock rows (prefetch them for lists)."""
    office = case.office
    calendar = calendar or calendar_for(office)
    events = [row.as_event() for row in case.clock_rows.all()]
    dates = dates_for(events, Regime(case.regime), office, calendar)
    extended = any(event.kind == ClockKind.EXTENDED for event in events)
    in_force = dates.longest if extended else dates.answer
    today = present.today(office.tz)
    due_on = max(case.due_on, in_force.date)
    left = working_days_between(today, due_on, calendar)
    return CaseClock(
        in_force=in_force,
        dates=dates,
        extended=extended,
        promised_on=case.due_on,
        timing=timing(case, due_on, left),
        days_left=left,
        strip=strip(in_force, today),
        answered_on=case.noticed_at.astimezone(office.tz).date() if case.noticed_at else None,
    )


def timing(case: InformationRequest, due_on: date, days_left: int) -> Timing:
    """Where the case stands against `due_on`."""
    if case.noticed_at is not None:
        answered = case.noticed_at.astimezone(case.office.tz).date()
        return Timing.ANSWERED if answered <= due_on else Timing.ANSWERED_LATE
    if case.ended_at is not None:
        return Timing.ENDED
    if days_left < 0:
        return Timing.LATE
    return Timing.SOON if days_left <= SOON[Regime(case.regime)] else Timing.ON_TIME


def working_days_between(start: date, end: date, calendar: WorkingCalendar) -> int:
    """Working days after `start` up to and including `end`; negative when `end` has passed."""
    step = 1 if end >= start else -1
    first, last = (start, end) if step == 1 else (end, start)
    span = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    count = sum(calendar.is_working(day) for day in span)
    return count * step if step == 1 else min(-1, -count)

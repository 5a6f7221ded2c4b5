"""The clock of one objection: time to file, answer owed, days for the Komisi Informasi."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.clock import (
    Timing,
    working_days_between,
)
from serambi.casework.selectors.clock import (
    clock_of as clock_of_case,
)
from serambi.core import clock as present
from serambi.law.calendar import CalendarYearMissing, WorkingCalendar
from serambi.law.clocks import ClockEvent, ClockKind, Due, due, rule
from serambi.law.lifecycle import BEFORE_NOTICE
from serambi.law.lifecycle import State as CaseState
from serambi.law.rules import UNIT_NAMES, Regime, Rule
from serambi.law.strip import StripDay, strip
from serambi.objections.models import Objection
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for

SOON = {Regime.UMUM: 5, Regime.PEMILU: 1}


@dataclass(frozen=True, slots=True)
class ObjectionClock:
    """Where an objection stands in time. `days_left` are working days; `dispute` is the last day
    for the Komisi Informasi, known once the answer went out or the due day passed; `file_until`
    the last day to object, None where nobody but the applicant knows when the ground was found.
    """

    answer: Due
    promised_on: date
    timing: Timing
    days_left: int
    strip: list[StripDay]
    answered_on: date | None
    file_until: Due | None
    filed_late: bool
    dispute: Due | None

    @property
    def due_on(self) -> date:
        """The day in force: never earlier than what was promised."""
        return max(self.promised_on, self.answer.date)

    @property
    def has_ended(self) -> bool:
        """True when it stopped without an answer: withdrawn, or never completed."""
        return self.timing is Timing.ENDED


def answer_due(
    received_at: datetime, regime: Regime, office: Office, calendar: WorkingCalendar
) -> Due:
    """The day by which the superior answers (UU 14/2008 art. 36(2); Perki 1/2019 art. 14)."""
    day = received_at.astimezone(office.tz).date()
    start = [ClockEvent(ClockKind.OBJECTED, received_at)]
    return due(start, rule("objection.answer", regime, day), calendar, office.tz)


def file_due(found_at: datetime, regime: Regime, office: Office, calendar: WorkingCalendar) -> Due:
    """The last day to object, counted from the ground (UU 14/2008 art. 36(1))."""
    day = found_at.astimezone(office.tz).date()
    start = [ClockEvent(ClockKind.GROUND, found_at)]
    return due(start, rule("objection.file", regime, day), calendar, office.tz)


def dispute_due(
    closed_at: datetime, regime: Regime, office: Office, calendar: WorkingCalendar
) -> Due | None:
    """The last day for the Komisi Informasi, counted from the answer or from the day that passed
    without one (UU 14/2008 art. 37(2)). None when no calendar reaches that far.
    """
    day = closed_at.astimezone(office.tz).date()
    start = [ClockEvent(ClockKind.OBJECTION_CLOSED, closed_at)]
    try:
        return due(start, rule("dispute.file", regime, day), calendar, office.tz)
    except CalendarYearMissing:
        return None


def day_end(day: date, office: Office) -> datetime:
    """The last instant of `day` where the office is."""
    return datetime.combine(day, time.max, office.tz)


def closed_at(objection: Objection) -> datetime | None:
    """When the days for the Komisi Informasi began: the lapse of the due day, else the answer.

    An answer after the lapse does not move them: the earlier last day is the safe one to tell.
    """
    if objection.lapsed_at is not None:
        return day_end(objection.due_on, objection.office)
    return objection.answered_at


def ground_found_at(case: InformationRequest) -> datetime | None:
    """When the register itself shows a ground: the notice, or the due day that passed without one."""
    if case.noticed_at is not None:
        return case.noticed_at
    if CaseState(case.state) in BEFORE_NOTICE:
        found = clock_of_case(case)
        end = day_end(found.due_on, case.office)
        return end if present.now() > end else None
    return None


def clock_of(objection: Objection, calendar: WorkingCalendar | None = None) -> ObjectionClock:
    """The clock of `objection`; no query beyond the calendar's when that is not given."""
    office, regime = objection.office, Regime(objection.regime)
    calendar = calendar or calendar_for(office)
    answer = answer_due(objection.received_at, regime, office, calendar)
    due_on = max(objection.due_on, answer.date)
    today = present.today(office.tz)
    left = working_days_between(today, due_on, calendar)
    until = (
        file_due(objection.ground_found_at, regime, office, calendar)
        if objection.ground_found_at
        else None
    )
    received_on = objection.received_at.astimezone(office.tz).date()
    closed = closed_at(objection)
    return ObjectionClock(
        answer=answer,
        promised_on=objection.due_on,
        timing=_timing(objection, due_on, left),
        days_left=left,
        strip=strip(answer, today),
        answered_on=(
            objection.answered_at.astimezone(office.tz).date() if objection.answered_at else None
        ),
        file_until=until,
        filed_late=until is not None and received_on > until.date,
        dispute=dispute_due(closed, regime, office, calendar) if closed else None,
    )


def _timing(objection: Objection, due_on: date, days_left: int) -> Timing:
    if objection.answered_at is not None:
        answered = objection.answered_at.astimezone(objection.office.tz).date()
        return Timing.ANSWERED if answered <= due_on else Timing.ANSWERED_LATE
    if objection.ended_at is not None:
        return Timing.ENDED
    if days_left < 0:
        return Timing.LATE
    return Timing.SOON if days_left <= SOON[Regime(objection.regime)] else Timing.ON_TIME


def length_words(found: Rule) -> str:
    """ "30 hari kerja"."""
    return f"{found.total} {UNIT_NAMES[found.unit]}"


def dispute_length(regime: Regime, on: date) -> str:
    """ "14 hari kerja"."""
    return length_words(rule("dispute.file", regime, on))


def silent_dispute(
    due_on: date, regime: Regime, office: Office, calendar: WorkingCalendar
) -> Due | None:
    """The last day for the Komisi Informasi if `due_on` passes without an answer."""
    return dispute_due(day_end(due_on, office), regime, office, calendar)


LOOK_AHEAD = timedelta(days=21)
"""How far ahead the reminders look: longer than the largest SOON with holidays between."""

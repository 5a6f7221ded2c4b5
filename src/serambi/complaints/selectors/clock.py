"""The two clocks of a complaint: the reply and the decision, both in calendar days from receipt."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from serambi.casework.selectors.clock import Timing
from serambi.complaints.models import Complaint
from serambi.core import clock as present
from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import ClockEvent, ClockKind, Due, due, rule
from serambi.law.rules import Regime
from serambi.law.strip import StripDay, strip
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for

SOON = 3
"""Days left from which a date is near."""
FILED_WITHIN = timedelta(days=30)
"""A complaint is to come within 30 days of the service (UU 25/2009 art. 42); later is only noted."""


@dataclass(frozen=True, slots=True)
class ComplaintClock:
    """Where a complaint stands in time. `days_left` are calendar days to what is owed next."""

    reply: Due
    decision: Due
    timing: Timing
    days_left: int
    replied_on: date | None
    decided_on: date | None
    filed_late: bool
    today: date

    @property
    def owed(self) -> Due:
        """The date that is owed next; the decision's once a reply went out."""
        return self.decision if self.replied_on or self.decided_on else self.reply

    @property
    def is_decision(self) -> bool:
        """True if the decision is what is owed next, or what was owed last."""
        return self.owed is self.decision

    @property
    def strip(self) -> list[StripDay]:
        """The days up to what is owed next."""
        return strip(self.owed, self.today)

    @property
    def has_ended(self) -> bool:
        """True when it stopped without a decision: taken back."""
        return self.timing is Timing.ENDED


def reply_due(received_at: datetime, office: Office, calendar: WorkingCalendar) -> Due:
    """The day of the reply (UU 25/2009 art. 44): 14 calendar days."""
    return _due("complaint.respond", received_at, office, calendar)


def decision_due(received_at: datetime, office: Office, calendar: WorkingCalendar) -> Due:
    """The day of the decision (UU 25/2009 art. 50): 60 calendar days.

    Counted from receipt, also where the complaint was completed later: the earlier day is the safe
    one to promise.
    """
    return _due("complaint.decide", received_at, office, calendar)


def _due(code: str, received_at: datetime, office: Office, calendar: WorkingCalendar) -> Due:
    day = received_at.astimezone(office.tz).date()
    start = [ClockEvent(ClockKind.COMPLAINED, received_at)]
    return due(start, rule(code, Regime.UMUM, day), calendar, office.tz)


def clock_of(complaint: Complaint, calendar: WorkingCalendar | None = None) -> ComplaintClock:
    """The clock of `complaint`; no query beyond the calendar's when that is not given."""
    office = complaint.office
    calendar = calendar or calendar_for(office)
    today = present.today(office.tz)
    left = (complaint.due_on - today).days
    received_on = _local(complaint.received_at, office)
    return ComplaintClock(
        reply=reply_due(complaint.received_at, office, calendar),
        decision=decision_due(complaint.received_at, office, calendar),
        timing=timing_of(complaint, left),
        days_left=left,
        replied_on=_local(complaint.replied_at, office),
        decided_on=_local(complaint.decided_at, office),
        filed_late=was_filed_late(complaint.happened_on, received_on),
        today=today,
    )


def timing_of(complaint: Complaint, days_left: int) -> Timing:
    """How a complaint stands against the date that it owes."""
    decided = _local(complaint.decided_at, complaint.office)
    if decided is not None:
        return Timing.ANSWERED if decided <= complaint.decide_due_on else Timing.ANSWERED_LATE
    if complaint.ended_at is not None:
        return Timing.ENDED
    if days_left < 0:
        return Timing.LATE
    return Timing.SOON if days_left <= SOON else Timing.ON_TIME


def was_filed_late(happened_on: date | None, received_on: date | None) -> bool:
    """True if it came more than 30 days after it happened (UU 25/2009 art. 42)."""
    if happened_on is None or received_on is None:
        return False
    return received_on - happened_on > FILED_WITHIN


def _local(moment: datetime | None, office: Office) -> date | None:
    return moment.astimezone(office.tz).date() if moment is not None else None

"""How an office answers: on time, how fast, how much is open. Derived, never stored."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.clock import working_days_between
from serambi.core import clock
from serambi.law.calendar import CalendarYearMissing, WorkingCalendar
from serambi.offices.models import Office

WINDOW = timedelta(days=365)
ENOUGH_FOR_PERCENT = 20
"""Below this many cases a percentage says more than is known; the two numbers are shown instead."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Requests of the last 365 days.

    `due` are those whose answer was given or whose due day has passed; `on_time` of them were
    answered by that day. `median_days` are working days from receipt to notice, None without any.
    """

    received: int
    due: int
    on_time: int
    answered: int
    open: int
    median_days: float | None

    @property
    def percent(self) -> int | None:
        """On time in per cent, or None when there are too few to speak of per cent."""
        return round(100 * self.on_time / self.due) if self.due >= ENOUGH_FOR_PERCENT else None


@dataclass(frozen=True, slots=True)
class _Case:
    received_at: datetime
    noticed_at: datetime | None
    ended_at: datetime | None
    due_on: date

    def is_due(self, today: date) -> bool:
        if self.noticed_at is not None:
            return True
        return self.ended_at is None and self.due_on < today


def figures(office: Office, calendar: WorkingCalendar) -> Figures:
    """The figures of `office` now. One query."""
    today = clock.today(office.tz)
    rows = InformationRequest.objects.filter(office=office, received_at__gte=clock.now() - WINDOW)
    cases = [
        _Case(*row) for row in rows.values_list("received_at", "noticed_at", "ended_at", "due_on")
    ]
    answered = [case for case in cases if case.noticed_at is not None]
    return Figures(
        received=len(cases),
        due=sum(case.is_due(today) for case in cases),
        on_time=sum(_local(case.noticed_at, office) <= case.due_on for case in answered),
        answered=len(answered),
        open=sum(case.noticed_at is None and case.ended_at is None for case in cases),
        median_days=_median_days(answered, office, calendar),
    )


def _median_days(answered: list[_Case], office: Office, calendar: WorkingCalendar) -> float | None:
    try:
        spans = [
            max(
                0,
                working_days_between(
                    _local(case.received_at, office), _local(case.noticed_at, office), calendar
                ),
            )
            for case in answered
        ]
    except CalendarYearMissing:
        return None
    return median(spans) if spans else None


def _local(moment: datetime | None, office: Office) -> date:
    assert moment is not None  # noqa: S101 - the callers pass answered cases only
    return moment.astimezone(office.tz).date()

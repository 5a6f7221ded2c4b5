"""A due date drawn as a strip of days, one cell per calendar day."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from serambi.core.dates import DAYS
from serambi.law.calendar import DayKind
from serambi.law.trace import Due, Step, StepKind


class StripKind(StrEnum):
    """How a day of the clock strip is drawn."""

    RECEIPT = "receipt"
    WORKING = "working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    PAUSED = "paused"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class StripDay:
    """One calendar day of the strip; `name` is the weekday or the name of the free day."""

    day: date
    kind: StripKind
    number: int | None
    name: str
    is_today: bool
    is_past: bool


def strip(due: Due, today: date) -> list[StripDay]:
    """Every calendar day from day 0 to the due day, in order, both included."""
    steps = {step.day: step for step in due.trace if step.kind is not StepKind.NOTE}
    first = due.trace[0].day
    days = (first + timedelta(days=n) for n in range((due.date - first).days + 1))
    return [
        StripDay(
            day=day,
            kind=_kind(day, steps.get(day), due),
            number=steps[day].number if day in steps else None,
            name=_name(day, steps.get(day)),
            is_today=day == today,
            is_past=day < today,
        )
        for day in days
    ]


def _kind(day: date, step: Step | None, due: Due) -> StripKind:
    if day == due.date:
        return StripKind.DUE
    if step is None:  # a clock of hours has steps for its first and last day only
        return StripKind.WORKING
    if step.off is not None:
        return StripKind.WEEKEND if step.off.kind is DayKind.WEEKEND else StripKind.HOLIDAY
    return {StepKind.START: StripKind.RECEIPT, StepKind.PAUSED: StripKind.PAUSED}.get(
        step.kind, StripKind.WORKING
    )


def _name(day: date, step: Step | None) -> str:
    return step.off.name if step is not None and step.off is not None else DAYS[day.weekday()]

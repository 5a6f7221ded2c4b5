"""The answer of a clock: the due date and, day by day, why it falls there."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from serambi.law.calendar import DayOff
from serambi.law.rules import Evidence, Rule


class StepKind(StrEnum):
    """What a step of the trace tells."""

    START = "start"
    COUNTED = "counted"
    SKIPPED = "skipped"
    PAUSED = "paused"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the trace: a day, its number if it has one, whether it counts, and a sentence."""

    day: dt.date
    number: int | None
    counted: bool
    text: str
    kind: StepKind
    off: DayOff | None = None


def counted(day: dt.date, number: int, text: str) -> Step:
    """A day that counts as the `number`-th."""
    return Step(day, number, counted=True, text=text, kind=StepKind.COUNTED)


def uncounted(day: dt.date, kind: StepKind, text: str, off: DayOff | None = None) -> Step:
    """A day or a remark that does not count; day 0 carries the number 0."""
    number = 0 if kind is StepKind.START else None
    return Step(day, number, counted=False, text=text, kind=kind, off=off)


@dataclass(frozen=True, slots=True)
class Due:
    """When something is owed: the local day, its last instant in UTC, and the way there.

    Keep `calendar_version` with the date: it names the table of free days that was used.
    """

    date: dt.date
    at: dt.datetime
    basis: str
    evidence: Evidence
    trace: tuple[Step, ...]
    calendar_version: str
    rule: Rule
    zone: ZoneInfo

    def sentences(self) -> list[str]:
        """The trace in plain Indonesian, one sentence per step."""
        return [step.text for step in self.trace]

    def is_late(self, at: dt.datetime) -> bool:
        """True if `at` lies after the last instant of the due day."""
        return at > self.at

    def left(self, today: dt.date) -> int:
        """Counted days after `today`, the due day included: 0 on the due day and later."""
        return sum(step.counted and step.day > today for step in self.trace)

"""What the letters of an evaluation meeting say; plain values as in `contents`."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from serambi.letters.kinds import Kind


@dataclass(frozen=True, slots=True)
class Gathering:
    """The facts of a meeting. `starts_at` and `ends_at` are instants with a zone."""

    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    link: str
    chair: str
    chair_post: str
    note_taker: str


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody who was there. `how` in words; `scan` the drawn signature as SVG, "" without one."""

    name: str
    post: str
    how: str
    scan: str = ""


@dataclass(frozen=True, slots=True)
class Discussed:
    """A line of the agenda with what was said about it; `reason` why it was on the agenda."""

    title: str
    reason: str
    notes: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as something to do; `aim` names the question or figure it should raise."""

    text: str
    owner: str
    due_on: date
    wanted: str
    aim: str


@dataclass(frozen=True, slots=True)
class MeetingInvitation:
    """UNDANGAN_RAPAT: who, when, where, the agenda and why each line stands on it."""

    kind: ClassVar[Kind] = Kind.UNDANGAN_RAPAT
    meeting: Gathering
    recipients: tuple[str, ...]
    agenda: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MeetingMinutes:
    """NOTULEN_RAPAT: figures, discussion, decisions, attendance; `figures` as (name, value, note)."""

    kind: ClassVar[Kind] = Kind.NOTULEN_RAPAT
    meeting: Gathering
    figures: tuple[tuple[str, str, str], ...]
    figures_at: datetime
    summary: str
    topics: tuple[Discussed, ...]
    decisions: tuple[Decided, ...]
    attendance: tuple[Came, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MinutesAddition:
    """ADENDUM_NOTULEN: what is added to sealed minutes, and why."""

    kind: ClassVar[Kind] = Kind.ADENDUM_NOTULEN
    title: str
    minutes_number: str
    minutes_on: date
    number: int
    text: str
    reason: str

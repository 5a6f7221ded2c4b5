"""Disputes of the example, carried out between the steps of the requests."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from serambi.config.example.people import actor_of
from serambi.config.example.reading import at, moments, read, working_day_after, working_day_before
from serambi.core import clock
from serambi.disputes.services import hearings, register, steps
from serambi.disputes.services.hearings import Summons
from serambi.disputes.services.register import Notice
from serambi.law.calendar import WorkingCalendar
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for


@dataclass
class DisputeStory:
    """One dispute of the data file and what has become of it."""

    row: dict[str, Any]
    office: Office
    calendar: WorkingCalendar
    dispute_id: UUID | None = None
    hearings: list[UUID] = field(default_factory=list)
    steps: list[tuple[datetime, dict[str, Any]]] = field(default_factory=list)

    def perform(self, step: dict[str, Any]) -> None:
        """One step by whoever may do it."""
        words = {name: value for name, value in step.items() if name not in {"back", "at", "do"}}
        _ACTS[step["do"]](self, words)

    def on(self, role: Role) -> dict[str, Any]:
        """The office, the person and the dispute that a service asks for."""
        actor = actor_of(self.office, role)
        return {"office": self.office, "actor": actor, "dispute_id": self.dispute_id}

    def today(self) -> date:
        """The day of the step."""
        return clock.today(self.office.tz)


def dispute_stories(offices: dict[str, Office]) -> Iterable[DisputeStory]:
    """Every dispute with its moments."""
    for row in read("disputes")["dispute"]:
        office = offices[row["office"]]
        yield DisputeStory(row, office, calendar_for(office), steps=moments(office, row["steps"]))


def _register(story: DisputeStory, words: dict[str, Any]) -> None:
    said = {name: value for name, value in story.row.items() if name not in {"office", "steps"}}
    said["grounds"] = tuple(said["grounds"])
    filed = working_day_before(story.calendar, story.today(), words["ago"])
    notice = Notice(**said, filed_on=filed, noticed_on=story.today())
    made = register.register(
        office=story.office, actor=actor_of(story.office, Role.PETUGAS), notice=notice
    )
    story.dispute_id = made.pk


def _summon(story: DisputeStory, words: dict[str, Any]) -> None:
    day = working_day_after(story.calendar, story.today(), words.pop("ahead"))
    starts = at(story.office, day, words.pop("hour"))
    summons = Summons(starts_at=starts, summoned_on=story.today(), **words)
    made = hearings.summon(**story.on(Role.PETUGAS), summons=summons)
    story.hearings.append(made.pk)


def _hold(story: DisputeStory, words: dict[str, Any]) -> None:
    hearing = story.hearings[words.pop("hearing")]
    hearings.hold_hearing(**story.on(Role.PETUGAS), hearing_id=hearing, **words)


_ACTS: dict[str, Callable[[DisputeStory, dict[str, Any]], object]] = {
    "register": _register,
    "summon": _summon,
    "hold_hearing": _hold,
    "appoint": lambda story, words: hearings.appoint(
        **story.on(Role.PETUGAS), authority_on=story.today(), **words
    ),
    "begin": lambda story, words: steps.begin(**story.on(Role.PPID)),
    "mediate": lambda story, words: steps.mediate(
        **story.on(Role.PPID), first_meeting=story.today()
    ),
    "note": lambda story, words: register.note(**story.on(Role.PETUGAS), **words),
}

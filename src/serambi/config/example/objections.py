"""Objections of the example, carried out between the steps of the requests they are about."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from serambi.casework.models.choices import Channel
from serambi.casework.submission import ApplicantData
from serambi.config.example.people import actor_of
from serambi.config.example.reading import moments, read, working_day_after
from serambi.core import clock
from serambi.law.calendar import WorkingCalendar
from serambi.law.objection import Outcome
from serambi.law.roles import Role
from serambi.objections.reply import Reply
from serambi.objections.services import desk, ending, talk
from serambi.objections.services import reply as replies
from serambi.objections.services.file import file_objection
from serambi.objections.submission import Filing
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for

Find = Callable[[str], tuple[Office, UUID | None]]


@dataclass
class ObjectionStory:
    """One objection of the data file and what has become of it."""

    row: dict[str, Any]
    office: Office
    calendar: WorkingCalendar
    find: Find
    objection_id: UUID | None = None
    steps: list[tuple[datetime, dict[str, Any]]] = field(default_factory=list)

    def perform(self, step: dict[str, Any]) -> None:
        """One step by whoever may do it."""
        _ACTS[step["do"]](self, step)

    def on(self, role: Role) -> dict[str, Any]:
        """The office, the person and the objection that a service asks for."""
        return {
            "office": self.office,
            "actor": actor_of(self.office, role),
            "objection_id": self.objection_id,
        }

    def ahead(self, days: int) -> date:
        """The day that lies so many working days ahead."""
        return working_day_after(self.calendar, clock.today(self.office.tz), days)


def objection_stories(offices: dict[str, Office], find: Find) -> Iterable[ObjectionStory]:
    """Every objection with its moments; `find` gives office and id of a request by its words."""
    for row in read("objections")["objection"]:
        office = offices[row["office"]] if "office" in row else find(row["about"])[0]
        yield ObjectionStory(
            row, office, calendar_for(office), find, steps=moments(office, row["steps"])
        )


def _file(story: ObjectionStory, step: dict[str, Any]) -> None:
    row = story.row
    channel = Channel(row["channel"])
    role = Role.PEMOHON if channel is Channel.WEB else Role.PETUGAS
    made = file_objection(
        office=story.office,
        actor=actor_of(story.office, role),
        filing=Filing(
            grounds=tuple(row["grounds"]),
            position=row["position"],
            purpose=row["purpose"],
            case_id=story.find(row["about"])[1] if "about" in row else None,
            information=row.get("information", ""),
            applicant=ApplicantData(**row["applicant"]) if "applicant" in row else None,
        ),
        submit_key=uuid.uuid4(),
        channel=channel,
        received_at=None if channel is Channel.WEB else clock.now() - timedelta(minutes=10),
    )
    story.objection_id = made.objection.pk


def _call_talk(story: ObjectionStory, step: dict[str, Any]) -> None:
    planned = clock.now() + timedelta(hours=step["later"])
    talk.call_talk(**story.on(Role.ATASAN), planned_for=planned, place=step["place"])


def _minutes(story: ObjectionStory, step: dict[str, Any]) -> None:
    words = {name: step[name] for name in ("participants", "result", "agreed")}
    held = clock.now() - timedelta(minutes=40)
    talk.record_minutes(**story.on(Role.PETUGAS), held_at=held, **words)


def _reply(story: ObjectionStory, step: dict[str, Any]) -> Reply:
    until = story.ahead(step["ahead"]) if "ahead" in step else None
    return Reply(Outcome(step["outcome"]), step["reasons"], step.get("order", ""), until)


def _lapse(story: ObjectionStory, step: dict[str, Any]) -> None:
    assert story.objection_id is not None  # noqa: S101 - filed by an earlier step
    ending.lapse(office=story.office, objection_id=story.objection_id, now=clock.now())


_ACTS: dict[str, Callable[[ObjectionStory, dict[str, Any]], object]] = {
    "file": _file,
    "register": lambda story, step: desk.register(**story.on(Role.PETUGAS)),
    "call_talk": _call_talk,
    "minutes": _minutes,
    "propose": lambda story, step: replies.propose(
        **story.on(Role.PETUGAS), reply=_reply(story, step)
    ),
    "decide": lambda story, step: replies.decide(
        **story.on(Role.ATASAN), reply=_reply(story, step)
    ),
    "lapse": _lapse,
}

"""Complaints of the example, carried out between the steps of the requests."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from serambi.casework.models.choices import Channel
from serambi.complaints.services import deciding, handling
from serambi.complaints.services.file import file_complaint
from serambi.complaints.submission import Person, Telling
from serambi.config.example.people import actor_of
from serambi.config.example.reading import moments, read
from serambi.core import clock
from serambi.law.roles import Role
from serambi.offices.models import Office


@dataclass
class ComplaintStory:
    """One complaint of the data file and what has become of it."""

    row: dict[str, Any]
    office: Office
    complaint_id: UUID | None = None
    steps: list[tuple[datetime, dict[str, Any]]] = field(default_factory=list)

    def perform(self, step: dict[str, Any]) -> None:
        """One step by whoever may do it."""
        words = {name: value for name, value in step.items() if name not in {"back", "at", "do"}}
        _ACTS[step["do"]](self, words)

    def on(self, role: Role) -> dict[str, Any]:
        """The office, the person and the complaint that a service asks for."""
        actor = actor_of(self.office, role)
        return {"office": self.office, "actor": actor, "complaint_id": self.complaint_id}


def complaint_stories(offices: dict[str, Office]) -> Iterable[ComplaintStory]:
    """Every complaint with its moments."""
    for row in read("complaints")["complaint"]:
        office = offices[row["office"]]
        yield ComplaintStory(row, office, steps=moments(office, row["steps"]))


def _file(story: ComplaintStory, _words: dict[str, Any]) -> None:
    row, channel = story.row, Channel(story.row["channel"])
    role = Role.PEMOHON if channel is Channel.WEB else Role.PETUGAS
    made = file_complaint(
        office=story.office,
        actor=actor_of(story.office, role),
        telling=Telling(
            kind=row["kind"],
            story=row["story"],
            person=Person(**row["person"]),
            place=row["place"],
            wish=row.get("wish", ""),
        ),
        submit_key=uuid.uuid4(),
        channel=channel,
        received_at=None if channel is Channel.WEB else clock.now() - timedelta(minutes=10),
    )
    story.complaint_id = made.complaint.pk


def _assign(story: ComplaintStory, _words: dict[str, Any]) -> None:
    officer = actor_of(story.office, Role.PETUGAS)
    handling.assign(**story.on(Role.PPID), handler=officer.user_id or 0)


_ACTS: dict[str, Callable[[ComplaintStory, dict[str, Any]], object]] = {
    "file": _file,
    "assign": _assign,
    "reply": lambda story, words: handling.reply(**story.on(Role.PETUGAS), **words),
    "ask": lambda story, words: handling.ask(**story.on(Role.PETUGAS), **words),
    "forward": lambda story, words: handling.forward(**story.on(Role.PETUGAS), **words),
    "feedback": lambda story, words: handling.feedback(**story.on(Role.PETUGAS), **words),
    "decide": lambda story, words: deciding.decide(**story.on(Role.PPID), **words),
    "close": lambda story, words: deciding.close(**story.on(Role.PETUGAS)),
}

"""Evaluation meetings of the example, carried out between the steps of the requests."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from serambi.config.example.people import actor_of
from serambi.config.example.readiness import cycle_of, show
from serambi.config.example.reading import at, moments, read, working_day_after
from serambi.core import clock
from serambi.evaluation import services
from serambi.evaluation.models import (
    EvaluationMeeting,
    ImprovementAction,
    MeetingAttendee,
    MeetingTopic,
)
from serambi.evaluation.selectors.agenda import proposals
from serambi.evaluation.selectors.figures import service_figures
from serambi.evaluation.services import MeetingDecision, Plan
from serambi.evaluation.services.snapshot import snapshot
from serambi.identity.actors import Actor
from serambi.law.calendar import WorkingCalendar
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for

STROKES = (
    "[[[90,250],[150,120],[200,90],[230,150],[190,280],[240,230],[310,170],[330,240],[380,200],[430,160]],"
    "[[470,260],[560,140],[600,180],[570,260],[650,210],[760,170],[900,230]]]"
)
"""A made-up signature."""


@dataclass
class MeetingStory:
    """One meeting of the data file and what has become of it."""

    row: dict[str, Any]
    office: Office
    calendar: WorkingCalendar
    meeting: EvaluationMeeting | None = None
    steps: list[tuple[datetime, dict[str, Any]]] = field(default_factory=list)

    def perform(self, step: dict[str, Any]) -> None:
        """One step by whoever may do it."""
        _ACTS[step["do"]](self, step)

    def on(self, role: Role) -> dict[str, Any]:
        """The office, the person and the meeting that a service asks for."""
        return {"office": self.office, "actor": self.actor(role), "meeting": self.meeting}

    def actor(self, role: Role) -> Actor:
        """Who holds `role`."""
        return actor_of(self.office, role)


def meeting_stories(offices: dict[str, Office]) -> Iterable[MeetingStory]:
    """Every meeting with its moments."""
    for row in read("evaluation")["meeting"]:
        office = offices[row["office"]]
        yield MeetingStory(row, office, calendar_for(office), steps=moments(office, row["steps"]))


def _plan(story: MeetingStory, step: dict[str, Any]) -> None:
    row, office = story.row, story.office
    day = working_day_after(story.calendar, clock.today(office.tz), step["ahead"])
    offered = proposals(office, service_figures(office))
    head = story.actor(Role.PEMBINA)
    said = Plan(
        title=row["title"], starts_at=at(office, day, row["hour"]),
        ends_at=at(office, day, row["until"]), place=row["place"], chair=head.name,
        chair_post="Ketua dan Pembina PPID", note_taker=row["note_taker"], own=row["own"],
        ticked=tuple(one.key for one in offered),
    )  # fmt: skip
    made = services.plan(
        office=office, actor=story.actor(Role.PPID), said=said, submit_key=uuid.uuid4()
    )
    story.meeting = made
    for name, post, email in row["guests"]:
        services.add_guest(**story.on(Role.PPID), name=name, post=post, email=email)


def _sign(story: MeetingStory, _step: dict[str, Any]) -> None:
    for place, person in enumerate(MeetingAttendee.objects.filter(meeting=story.meeting)):
        drawn = STROKES if place % 2 == 0 else ""
        services.sign(
            **story.on(Role.PETUGAS), attendee=person, strokes=drawn, typed_name=person.name
        )


def _write(story: MeetingStory, _step: dict[str, Any]) -> None:
    topics = MeetingTopic.objects.filter(meeting=story.meeting)
    services.type_minutes(
        **story.on(Role.PETUGAS), summary=story.row["summary"], writer="contoh", version=0,
        notes={one.pk: story.row["notes"] for one in topics},
    )  # fmt: skip


def _decide(story: MeetingStory, step: dict[str, Any]) -> None:
    due = working_day_after(story.calendar, clock.today(story.office.tz), step["ahead"])
    said = MeetingDecision(
        decision=step["decision"], owner_id=story.actor(Role(step["by"])).user_id, due_on=due,
        wanted=step["wanted"], target=_aim(story, step),
    )  # fmt: skip
    services.decide(**story.on(Role.PETUGAS), said=said)


def _aim(story: MeetingStory, step: dict[str, Any]) -> str:
    """A figure by its key, or a question of the questionnaire by its code."""
    if code := step.get("question"):
        return f"question:{cycle_of(story.office).instrument_id}:{code}"
    return str(step.get("target", ""))


def _done(story: MeetingStory, step: dict[str, Any]) -> None:
    action = ImprovementAction.objects.get(meeting=story.meeting, position=step["place"])
    if code := step.get("question"):
        show(story.office, code)
    services.done(
        office=story.office, actor=story.actor(Role.PPID), action=action, url=step["url"],
        note=step["note"],
    )  # fmt: skip


_ACTS: dict[str, Callable[[MeetingStory, dict[str, Any]], object]] = {
    "plan": _plan,
    "invite": lambda story, _step: services.invite(**story.on(Role.PPID)),
    "open": lambda story, _step: services.open_meeting(**story.on(Role.PETUGAS)),
    "sign": _sign,
    "write": _write,
    "decide": _decide,
    "seal": lambda story, _step: services.seal(**story.on(Role.PPID)),
    "done": _done,
    "count": lambda story, _step: snapshot(story.office),
}

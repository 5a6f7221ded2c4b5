"""Cases of the example, carried out in the order of time through the same services as the pages."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from serambi.casework.models.choices import Channel
from serambi.casework.proposal import Proposal
from serambi.casework.services import clock as case_clock
from serambi.casework.services import (
    completion,
    consequence,
    decide,
    deliver,
    desk,
    receive,
    withdraw,
)
from serambi.casework.submission import ApplicantData, Submission
from serambi.catalogue.models import CatalogueEntry
from serambi.classification.selectors import active_records
from serambi.config.example.complaints import ComplaintStory, complaint_stories
from serambi.config.example.disputes import DisputeStory, dispute_stories
from serambi.config.example.drills import DrillStory, drill_stories
from serambi.config.example.evaluation import MeetingStory, meeting_stories
from serambi.config.example.news import NewsStory, news_stories
from serambi.config.example.objections import ObjectionStory, objection_stories
from serambi.config.example.people import actor_of
from serambi.config.example.reading import moments, read, working_day_after
from serambi.config.example.redactions import approve_redaction, black_out, paper_of
from serambi.core import clock
from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import Regime
from serambi.law.lifecycle import Outcome
from serambi.law.roles import Role
from serambi.offices.models import Division, Office
from serambi.offices.scoping import office_scope
from serambi.offices.selectors import calendar_for

ACTS: dict[str, Callable[..., object]] = {
    "accept": completion.accept,
    "ask_completion": completion.ask_completion,
    "complete": completion.complete,
    "stop": completion.stop,
    "choose_regime": case_clock.choose_regime,
    "extend": case_clock.extend,
    "start_test": consequence.start_test,
    "dispose": desk.dispose,
    "note": desk.note,
    "propose": decide.propose,
    "send": decide.send,
    "ask_fee": deliver.ask_fee,
    "pay": deliver.pay,
    "deliver": deliver.deliver,
    "close": deliver.close,
    "withdraw": withdraw.withdraw,
    "black_out": black_out,
    "approve_redaction": approve_redaction,
}
BY_PPID = {
    "accept", "dispose", "stop", "choose_regime", "extend", "start_test", "send", "ask_fee",
    "approve_redaction",
}  # fmt: skip
TRIED = "1971"


@dataclass
class Story:
    """One case of the data file and what has become of it."""

    row: dict[str, Any]
    office: Office
    calendar: WorkingCalendar
    case_id: UUID | None = None
    steps: list[tuple[datetime, dict[str, Any]]] = field(default_factory=list)

    def perform(self, step: dict[str, Any]) -> None:
        """One step by whoever may do it."""
        _perform(self, step)


def load_cases(offices: dict[str, Office]) -> int:
    """Carry out every step of every case; returns the number of cases."""
    stories = [_story(row, offices[row["office"]]) for row in read("cases")["case"]]

    def find(words: str) -> tuple[Office, UUID | None]:
        [story] = [one for one in stories if one.row["details"].startswith(words)]
        return story.office, story.case_id

    everything: list[
        Story
        | ObjectionStory
        | ComplaintStory
        | DisputeStory
        | DrillStory
        | MeetingStory
        | NewsStory
    ] = [
        *stories,
        *complaint_stories(offices),
        *objection_stories(offices, find),
        *dispute_stories(offices),
        *drill_stories(offices, TRIED),
        *meeting_stories(offices),
        *news_stories(offices),
    ]
    todo = [(moment, story, step) for story in everything for moment, step in story.steps]
    for moment, story, step in sorted(todo, key=lambda one: one[0]):
        with clock.fixed(moment), office_scope(story.office):
            story.perform(step)
    return len(stories)


def first_moment(offices: dict[str, Office]) -> datetime:
    """When the earliest case begins."""
    rows = read("cases")["case"]
    return min(moment for row in rows for moment, _ in _story(row, offices[row["office"]]).steps)


def _story(row: dict[str, Any], office: Office) -> Story:
    return Story(row, office, calendar_for(office), steps=moments(office, row["steps"]))


def _perform(story: Story, step: dict[str, Any]) -> None:
    """One step by whoever may do it."""
    act, words = step["do"], {k: v for k, v in step.items() if k not in {"back", "at", "do"}}
    if act == "receive":
        story.case_id = _receive(story)
        return
    role = Role.PPID if act in BY_PPID else Role.PEMOHON if act == "withdraw" else Role.PETUGAS
    if prepare := _PREPARE.get(act):
        words = prepare(story, words)
    ACTS[act](
        office=story.office, actor=actor_of(story.office, role), case_id=story.case_id, **words
    )


def _receive(story: Story) -> UUID:
    row, office = story.row, story.office
    channel = Channel(row["channel"])
    role = Role.PEMOHON if channel is Channel.WEB else Role.PETUGAS
    received = receive.receive(
        office=office,
        actor=actor_of(office, role),
        submission=Submission(
            applicant=ApplicantData(**row["applicant"]),
            details=row["details"],
            purpose=row["purpose"],
            way_obtain=row["way_obtain"],
            way_deliver=row["way_deliver"],
            regime=Regime(row["regime"]) if "regime" in row else None,
            entry_ids=_entries(row.get("entries", [])),
        ),
        submit_key=uuid.uuid4(),
        channel=channel,
        received_at=None if channel is Channel.WEB else clock.now() - timedelta(minutes=10),
    )
    return received.case.pk


def _disposition(story: Story, words: dict[str, Any]) -> dict[str, Any]:
    division = Division.objects.get(office=story.office, name=words["division"])
    day = working_day_after(story.calendar, clock.today(story.office.tz), words["ahead"])
    return {"division_id": division.pk, "instruction": words["instruction"], "internal_due": day}


def _answer(story: Story, words: dict[str, Any]) -> dict[str, Any]:
    given = dict(words)
    outcome, entries = Outcome(given.pop("outcome")), _entries(given.pop("entries", []))
    if ahead := given.pop("promised_ahead", 0):
        given["promised_on"] = clock.today(story.office.tz) + timedelta(days=ahead)
    if ground := given.pop("exemption", ""):
        given["exemption_record"] = active_records(story.office).get(exemption=ground).pk
    if name := given.pop("paper", ""):
        given["file_ids"] = (paper_of(story.office, name).pk,)
    return {"answer": Proposal(outcome=outcome, entry_ids=entries, **given)}


def _entries(titles: list[str]) -> tuple[UUID, ...]:
    return tuple(CatalogueEntry.objects.get(title=title).pk for title in titles)


_PREPARE = {"dispose": _disposition, "propose": _answer}

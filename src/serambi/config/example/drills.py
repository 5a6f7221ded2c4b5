"""Drills of the example, its handset and roster, carried out between the steps of the requests."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from serambi.config.example.people import actor_of
from serambi.config.example.reading import at, read, working_day_before
from serambi.core import clock
from serambi.drills import services
from serambi.drills.models import Drill
from serambi.drills.open_time import due
from serambi.drills.rules import current
from serambi.drills.selectors.duty import monday_of, people
from serambi.drills.selectors.hours import spans_for
from serambi.drills.services.duty import HOLDERS, Seen, Shift
from serambi.drills.services.grades import Plan
from serambi.identity.actors import Actor
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for


@dataclass
class DrillStory:
    """What the province tries and what the desk does for its handset."""

    office: Office
    steps: list[tuple[datetime, dict[str, Any]]] = field(default_factory=list)
    running: dict[str, Drill] = field(default_factory=dict)

    def perform(self, step: dict[str, Any]) -> None:
        """One step by whoever may do it."""
        _ACTS[step["do"]](self, step)


def drill_stories(offices: dict[str, Office], code: str) -> list[DrillStory]:
    """The story of the office `code` with its moments."""
    data, office = read("drills"), offices[code]
    story, calendar = DrillStory(office), calendar_for(office)
    today = clock.today(office.tz)

    def moment(row: dict[str, Any]) -> datetime:
        return at(office, working_day_before(calendar, today, row["back"]), row["at"])

    for row in data["drill"]:
        begin = moment(row)
        story.steps.append((begin, {"do": "send", **row}))
        end = begin + timedelta(minutes=row["reply_after"])
        if not row["reply_after"]:  # what nobody answered ends by itself
            end = due(spans_for(office), begin, current().limit + current().log) + timedelta(
                minutes=1
            )
        story.steps.append((end, {"do": "close", **row}))
    story.steps += [(moment(row), {"do": "call off", **row}) for row in data["called_off"]]
    story.steps += [(moment(row), {"do": "check", **row}) for row in data["check"]]
    week = {"back": 4, "at": "07:45"}
    story.steps.append((moment(week), {"do": "roster"}))
    return [story]


def _tester(office: Office) -> tuple[Office, Actor]:
    upper = office.parent
    assert upper is not None  # noqa: S101 - the example's office lies below a province
    return upper, Actor("contoh", "Penguji Contoh", upper.pk, frozenset({Role.PPID}))


def _prepare(story: DrillStory, step: dict[str, Any]) -> Drill:
    upper, tester = _tester(story.office)
    plan = Plan(
        story.office, Drill.Channel(step["channel"]), step["question"], step["alias"],
        is_graded=True, reminds=False,
    )  # fmt: skip
    return services.prepare(by_office=upper, actor=tester, plan=plan)


def _send(story: DrillStory, step: dict[str, Any]) -> None:
    _upper, tester = _tester(story.office)
    drill = _prepare(story, step)
    story.running[step["question"]] = services.send(actor=tester, drill=drill)


def _call_off(story: DrillStory, step: dict[str, Any]) -> None:
    _upper, tester = _tester(story.office)
    services.discard(actor=tester, drill=_prepare(story, step), reason=step["reason"])


def _close(story: DrillStory, step: dict[str, Any]) -> None:
    _upper, tester = _tester(story.office)
    drill = story.running[step["question"]]
    if step["reply"]:
        services.replied(actor=tester, drill=drill, words=step["reply"])
    else:
        services.escalate(drill, clock.now())


def _check(story: DrillStory, step: dict[str, Any]) -> None:
    seen = Seen(
        credit=step["credit"], data=step["data"], battery=step["battery"], has_app=True, note=""
    )
    services.check_handset(
        office=story.office, actor=actor_of(story.office, Role.PETUGAS), seen=seen
    )


def _roster(story: DrillStory, _step: dict[str, Any]) -> None:
    """This week and the next, in turns."""
    office, spans = story.office, spans_for(story.office)
    holders = people(office, *HOLDERS)
    for monday in (monday_of(clock.today(office.tz)) + timedelta(days=7 * n) for n in range(3)):
        turns = [span for n in range(7) for span in spans(monday + timedelta(days=n))]
        shifts = [
            Shift(begin.date(), begin.time(), end.time(), holders[number % len(holders)].pk)
            for number, (begin, end) in enumerate(turns)
        ]
        services.write_roster(
            office=office, actor=actor_of(office, Role.PPID), monday=monday, shifts=shifts
        )


_ACTS = {"send": _send, "call off": _call_off, "close": _close, "check": _check, "roster": _roster}

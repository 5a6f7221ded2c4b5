"""What the register of complaints says in numbers: counted, never typed."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from serambi.complaints.life import OUTCOME_NAMES, Outcome
from serambi.complaints.models import Complaint
from serambi.complaints.models.choices import Kind
from serambi.core import clock
from serambi.offices.models import Office

SMALL = 5
"""Kinds with fewer complaints are told together, so that nobody can be found among them."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those that had to be done were done in time."""

    due: int = 0
    on_time: int = 0


@dataclass(frozen=True, slots=True)
class ComplaintFigures:
    """Complaints received since a moment. `late` counts those with a missed reply or decision.

    `kinds` are (words, number), largest first; `together` counts the kinds too small to be told apart;
    `outcomes` are empty while fewer than five complaints were decided.
    """

    received: int
    open: int
    late: int
    forwarded: int
    reply: Share
    decision: Share
    kinds: tuple[tuple[str, int], ...]
    together: int
    outcomes: tuple[tuple[str, int], ...] = ()


Row = tuple[str, str, date, date, datetime | None, datetime | None, datetime | None, str]


def figures(office: Office, since: datetime) -> ComplaintFigures:
    """Complaints received from `since` on, as they stand now; one query. Ask inside its scope."""
    rows: list[Row] = list(
        Complaint.objects.filter(office=office, received_at__gte=since).values_list(
            "kind", "forwarded_to", "reply_due_on", "decide_due_on", "replied_at", "decided_at",
            "ended_at", "outcome",
        )
    )  # fmt: skip
    today = clock.today(office.tz)
    replies = [_step(row[4], row[2], row[6], office, today) for row in rows]
    decisions = [_step(row[5], row[3], row[6], office, today) for row in rows]
    kinds, together = told_apart(Counter(row[0] for row in rows))
    return ComplaintFigures(
        received=len(rows),
        open=sum(row[5] is None and row[6] is None for row in rows),
        late=sum(False in pair for pair in zip(replies, decisions, strict=True)),
        forwarded=sum(bool(row[1]) for row in rows),
        reply=_share(replies),
        decision=_share(decisions),
        kinds=kinds,
        together=together,
        outcomes=_outcomes(Counter(row[7] for row in rows if row[7])),
    )


def told_apart(numbers: Counter[str]) -> tuple[tuple[tuple[str, int], ...], int]:
    """The kinds large enough to be named, largest first, and how many are told together.

    A remainder that would itself be small takes the smallest named kind with it: otherwise one small
    kind could be worked out from the total.
    """
    named = sorted(
        ((n, kind) for kind, n in numbers.items() if n >= SMALL), key=lambda one: (-one[0], one[1])
    )
    together = sum(n for n in numbers.values() if n < SMALL)
    while named and 0 < together < SMALL:
        together += named.pop()[0]
    return tuple((str(Kind(kind).label), n) for n, kind in named), together


def _outcomes(numbers: Counter[str]) -> tuple[tuple[str, int], ...]:
    """What was found, in the order of the list; nothing while fewer than five were decided."""
    if sum(numbers.values()) < SMALL:
        return ()
    return tuple((str(OUTCOME_NAMES[one]), numbers[one.value]) for one in Outcome)


def _step(
    done: datetime | None, due_on: date, ended: datetime | None, office: Office, today: date
) -> bool | None:
    """True in time, False missed, None while nobody can say: not due yet, or taken back before."""
    if done is not None:
        return done.astimezone(office.tz).date() <= due_on
    if ended is not None:
        return None if ended.astimezone(office.tz).date() <= due_on else False
    return False if today > due_on else None


def _share(steps: list[bool | None]) -> Share:
    told = [one for one in steps if one is not None]
    return Share(due=len(told), on_time=sum(told))

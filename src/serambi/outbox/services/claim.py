"""Claiming and settling a delivery: each a single compare-and-set, right on both engines.

1. Read a few rows that are due, or whose lease has ended, without locking them.
2. Change one row only if it is still as it was read; go on only if exactly one row changed.
3. Note the attempt in the same short transaction; close the attempt of a worker that died.
4. Send, with no transaction open.
5. Settle only if the lease is still ours; a lease that was taken over meanwhile settles nothing.
"""

import random
from datetime import datetime, timedelta
from itertools import zip_longest
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from serambi.core import clock
from serambi.core.scrub import scrub
from serambi.outbox import backoff
from serambi.outbox.models import Attempt, Delivery, Outcome, State

_ERROR_LENGTH = 200
_ABANDONED = "the worker stopped each time it tried"


def due(channels: list[str], now: datetime, limit: int) -> list[tuple[UUID, str]]:
    """Up to `limit` deliveries to try with their channels, of each channel from a window of its oldest.

    The channels take turns: what one of them owes never hides what another owes, however much it is.
    Several workers read the same window; shuffling keeps them from racing for the same row.
    """
    turns = zip_longest(*(_window(channel, now, limit) for channel in channels))
    return [one for turn in turns for one in turn if one is not None][:limit]


def _window(channel: str, now: datetime, limit: int) -> list[tuple[UUID, str]]:
    """Each part is read in the order of an index, so the reading does not grow with what is owed."""
    mine = Delivery.objects.filter(channel=channel).values_list("pk", "channel")
    queued = mine.filter(state=State.QUEUED, next_at__lte=now).order_by("next_at")[: limit * 4]
    left = mine.filter(state=State.LEASED, lease_until__lt=now).order_by("lease_until")[:limit]
    window = [*queued, *left]
    random.shuffle(window)
    return window


def claim(delivery_id: UUID, worker: str, lease: timedelta) -> Delivery | None:
    """The delivery if it is ours now; None if somebody else has it or it has used up its tries."""
    now = clock.now()
    with transaction.atomic(durable=True):
        seen: Delivery | None = (
            Delivery.objects.select_related("office").filter(_ready(now), pk=delivery_id).first()
        )
        if seen is None:
            return None
        abandoned = seen.state == State.LEASED
        exhausted = abandoned and seen.failures + 1 >= backoff.MOST_FAILURES
        unchanged = Delivery.objects.filter(pk=seen.pk, state=seen.state, attempts=seen.attempts)
        changes = _burial() if exhausted else _lease(worker, now + lease)
        if unchanged.update(failures=F("failures") + int(abandoned), **changes) != 1:
            return None
        if abandoned:
            Attempt.objects.filter(delivery=seen, outcome="").update(
                outcome=Outcome.LOST, ended_at=now
            )
        if exhausted:
            return None
        Attempt.objects.create(
            office_id=seen.office_id,
            delivery=seen,
            number=seen.attempts + 1,
            worker=worker,
            started_at=now,
        )
    seen.state, seen.leased_by = State.LEASED, worker
    seen.attempts, seen.failures = seen.attempts + 1, seen.failures + int(abandoned)
    return seen


def _ready(now: datetime) -> Q:
    return Q(state=State.QUEUED, next_at__lte=now) | Q(state=State.LEASED, lease_until__lt=now)


def _lease(worker: str, until: datetime) -> dict[str, object]:
    return {
        "state": State.LEASED, "lease_until": until, "leased_by": worker, "attempts": F("attempts") + 1,
    }  # fmt: skip


def _burial() -> dict[str, object]:
    return {"state": State.DEAD, "lease_until": None, "leased_by": "", "last_error": _ABANDONED}


def settle_sent(delivery: Delivery) -> bool:
    """The peer has it. False if the lease ended before and somebody else may send it once more."""
    now = clock.now()
    return _settle(delivery, Outcome.SENT, "", state=State.SENT, sent_at=now, last_error="")


def settle_failed(delivery: Delivery, reason: str, *, for_good: bool) -> State:
    """Refused: try again later, or lay it in the tray of the dead. Returns the new state."""
    failures = delivery.failures + 1
    dead = for_good or failures >= backoff.MOST_FAILURES
    state = State.DEAD if dead else State.QUEUED
    _settle(
        delivery,
        Outcome.REFUSED if for_good else Outcome.RETRY,
        reason,
        state=state,
        failures=failures,
        next_at=clock.now() + backoff.after_failure(failures),
    )
    return state


def settle_dropped(delivery: Delivery, reason: str) -> None:
    """Nobody wants it any more: its contents go at once, nobody is asked to do anything."""
    _settle(
        delivery, Outcome.DROPPED, reason, state=State.DROPPED, recipient="", subject="", body=""
    )


def settle_unavailable(delivery: Delivery, reason: str) -> None:
    """Nobody answered: the message waits, and nothing counts against it."""
    wait = backoff.after_outage(delivery.attempts - delivery.failures)
    _settle(delivery, Outcome.UNAVAILABLE, reason, state=State.QUEUED, next_at=clock.now() + wait)


def _settle(delivery: Delivery, outcome: Outcome, reason: str, **changes: object) -> bool:
    note = scrub(reason)[:_ERROR_LENGTH]
    changes.setdefault("last_error", note)
    with transaction.atomic(durable=True):
        changed: int = Delivery.objects.filter(
            pk=delivery.pk,
            state=State.LEASED,
            leased_by=delivery.leased_by,
            attempts=delivery.attempts,
        ).update(lease_until=None, leased_by="", **changes)
        if changed != 1:
            return False
        Attempt.objects.filter(delivery=delivery, number=delivery.attempts).update(
            outcome=outcome, error=note, ended_at=clock.now()
        )
    return True

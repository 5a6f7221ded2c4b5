"""One round of sending."""

import logging
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from serambi.core import clock
from serambi.offices.scoping import all_offices
from serambi.outbox import backoff
from serambi.outbox.adapters import (
    Adapter,
    Message,
    NeverAgain,
    NotNeeded,
    PeerUnavailable,
    SendingFailed,
)
from serambi.outbox.models import Delivery, State
from serambi.outbox.services import claim

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Result:
    """What one round did. `late` counts messages sent after their lease had ended."""

    claimed: int = 0
    sent: int = 0
    retried: int = 0
    unavailable: int = 0
    dead: int = 0
    dropped: int = 0
    late: int = 0
    closed: set[str] = field(default_factory=set)


def dispatch_once(
    adapters: Mapping[str, Adapter],
    limit: int = 20,
    *,
    lease: timedelta = backoff.LEASE,
    worker: str = "",
) -> Result:
    """Send up to `limit` deliveries of all offices through `adapters`, keyed by channel name.

    Raises RuntimeError inside a transaction: the network is never waited for with one open. When
    a channel's only peer does not answer, the round leaves the rest of that channel for later.
    """
    result = Result()
    name = worker or uuid.uuid4().hex[:12]
    with all_offices():
        try:
            for delivery_id, channel in claim.due(list(adapters), clock.now(), limit):
                if channel not in result.closed:
                    _deliver(delivery_id, adapters, name, lease, result)
        finally:
            for adapter in adapters.values():
                adapter.close()
    return result


def _deliver(
    delivery_id: uuid.UUID,
    adapters: Mapping[str, Adapter],
    worker: str,
    lease: timedelta,
    result: Result,
) -> None:
    delivery = claim.claim(delivery_id, worker, lease)
    if delivery is None:
        return
    result.claimed += 1
    try:
        adapters[delivery.channel].send(_message(delivery))
    except PeerUnavailable as fault:
        claim.settle_unavailable(delivery, fault.reason)
        result.unavailable += 1
        if fault.whole:
            result.closed.add(delivery.channel)
    except NotNeeded as fault:
        claim.settle_dropped(delivery, fault.reason)
        result.dropped += 1
    except SendingFailed as fault:
        _count_failure(
            result,
            claim.settle_failed(delivery, fault.reason, for_good=isinstance(fault, NeverAgain)),
        )
    except Exception as fault:
        logger.exception(
            "delivery %s through %s failed unexpectedly", delivery.pk, delivery.channel
        )
        _count_failure(result, claim.settle_failed(delivery, type(fault).__name__, for_good=False))
    else:
        if claim.settle_sent(delivery):
            result.sent += 1
        else:
            result.late += 1


def _count_failure(result: Result, state: State) -> None:
    if state is State.DEAD:
        result.dead += 1
    else:
        result.retried += 1


def _message(delivery: Delivery) -> Message:
    office = delivery.office
    lines = (office.name, office.address, office.phone, office.email)
    return Message(
        id=delivery.pk,
        office_name=office.name,
        reply_to=office.email,
        to=delivery.recipient,
        subject=delivery.subject,
        body=delivery.body,
        letterhead=tuple(line for line in lines if line),
    )

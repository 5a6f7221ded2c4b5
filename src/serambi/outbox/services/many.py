"""Owing many messages at once, for sweeps that write to the people of many offices."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from serambi.core import clock
from serambi.core.scrub import scrub
from serambi.offices.models import Office
from serambi.outbox.models import Delivery
from serambi.outbox.services.enqueue import fitting

TOGETHER = 50


@dataclass(frozen=True, slots=True)
class Owed:
    """One message; the fields mean what they mean in `enqueue`."""

    office: Office
    to: str
    subject: str
    body: str
    dedupe_key: str
    about: tuple[str, str]


def enqueue_all(owed: Sequence[Owed], *, channel: str) -> None:
    """Owe all of them, fifty to a statement; those whose key is known in their office are left out.

    Call it in the transaction of the act, within a scope that covers the offices. Raises
    RuntimeError outside a transaction.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("enqueue_all belongs into the transaction of the act")
    now = clock.now()
    rows = [
        Delivery(
            id=uuid.uuid4(), office=one.office, channel=channel, recipient=one.to,
            subject=scrub(" ".join(one.subject.split())), body=one.body,
            dedupe_key=fitting(one.dedupe_key), about_type=one.about[0], about_id=one.about[1],
            next_at=now, created_at=now,
        )
        for one in owed
    ]  # fmt: skip
    Delivery.objects.bulk_create(rows, batch_size=TOGETHER, ignore_conflicts=True)

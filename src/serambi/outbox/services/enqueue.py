"""Owing a message."""

import hashlib
import uuid

from django.db import transaction

from serambi.core import clock
from serambi.core.scrub import scrub
from serambi.offices.models import Office
from serambi.offices.prepared import insert
from serambi.offices.scoping import office_scope
from serambi.outbox.models import Delivery

LONGEST_KEY = 160


def fitting(key: str) -> str:
    """`key`, or for one that is too long its beginning with the SHA-256 of the whole."""
    if len(key) <= LONGEST_KEY:
        return key
    mark = hashlib.sha256(key.encode()).hexdigest()
    return f"{key[: LONGEST_KEY - len(mark) - 1]}:{mark}"


def enqueue(
    *,
    office: Office,
    channel: str,
    to: str,
    subject: str,
    body: str,
    dedupe_key: str,
    about: tuple[str, str],
) -> Delivery:
    """Owe `to` a message, in the transaction of the act that owes it.

    The same `dedupe_key` in one office is one row, however often and from however many places it
    is asked for; the first words win. `about` names the object, e.g. ("request", "<uuid>").
    Address, subject and body are sealed at rest, and a subject loses whatever looks like personal
    data, because mail servers log it. Raises RuntimeError outside a transaction: a message could
    then be owed for an act that never happened.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("enqueue belongs into the transaction of the act")
    now = clock.now()
    row = Delivery(
        id=uuid.uuid4(),
        office=office,
        channel=channel,
        recipient=to,
        subject=scrub(" ".join(subject.split())),
        body=body,
        dedupe_key=fitting(dedupe_key),
        about_type=about[0],
        about_id=about[1],
        next_at=now,
        created_at=now,
    )
    if insert(row, unless_there=True):
        return row
    with office_scope(office):
        owed: Delivery = Delivery.objects.get(office=office, dedupe_key=fitting(dedupe_key))
    return owed

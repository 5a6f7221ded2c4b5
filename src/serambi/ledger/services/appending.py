"""Add one leaf to an office's log, inside the transaction of the change it tells of."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection
from django.db.transaction import TransactionManagementError

from serambi.core import clock
from serambi.identity.actors import Actor
from serambi.ledger import canonical, merkle, registry
from serambi.ledger.canonical import JSON
from serambi.ledger.models import Event, EventBody, Head
from serambi.offices.models import Office
from serambi.offices.prepared import Hole, Prepared, insert, update

_OFFICE = Head._meta.get_field("office")  # noqa: SLF001 - Django documents _meta
_HEAD: Prepared[Head] = Prepared(
    lambda: Head.objects.select_for_update().filter(office=Hole("office", _OFFICE))
)
ALARM_FROM = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class _Fact:
    actor: str
    act: registry.Act
    obj: tuple[str, str]
    payload: str


def append(
    *,
    office: Office,
    actor: Actor,
    act: str,
    obj: tuple[str, UUID | str],
    payload: Mapping[str, JSON],
) -> Event:
    """Write that `actor` did `act` to `obj` (type, id), now, in `office`.

    `payload` holds plain JSON without fractions and without personal data; the act's sentence is
    filled from it. Steps: lock the head, take the next number, hash, store leaf and body, move
    the head. Time never runs back within a log: it is held at the last leaf's, and a step back of
    more than two seconds is itself written down once.

    Raises TransactionManagementError outside an atomic block, LookupError for an undeclared act,
    InvalidInput for a payload that has no canonical form or lacks a name of the sentence.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError("the log is written in the transaction of the change")
    declared = registry.act_of(act)
    if missing := declared.names - payload.keys():
        raise KeyError(f"{act} needs {', '.join(sorted(missing))} in its payload")
    fact = _Fact(actor.id, declared, (obj[0], str(obj[1])), canonical.canonical(dict(payload)))
    head = _lock(office)
    at = _hold(head, clock.now())
    event = _write(head, fact, at)
    update(head, "size", "frontier", "root", "last_at", "clock_back")
    return event


def _lock(office: Office) -> Head:
    """The office's head, ours until the transaction ends.

    SQLite holds the whole database from BEGIN IMMEDIATE on; elsewhere the row is locked.
    """
    head = _HEAD.first(office=office.pk)
    if head is None:
        insert(Head(office=office, root=merkle.EMPTY_ROOT), unless_there=True)
        head = _HEAD.first(office=office.pk)
        assert head is not None  # noqa: S101 - written just above, by us or by somebody else
    return head


def _hold(head: Head, measured: datetime) -> datetime:
    """The time to write: never before the last leaf's; a real step back is written once."""
    if head.last_at is None or measured >= head.last_at:
        head.clock_back = False
        return measured
    held, back = head.last_at, head.last_at - measured
    if back >= ALARM_FROM and not head.clock_back:
        head.clock_back = True
        payload = canonical.canonical(
            {"seconds": int(back.total_seconds()), "measured": canonical.instant(measured)}
        )
        alarm = _Fact("sistem", registry.CLOCK_BACK, ("ledger.head", str(head.pk)), payload)
        _write(head, alarm, held)
    return held


def _write(head: Head, fact: _Fact, at: datetime) -> Event:
    nonce = secrets.token_bytes(canonical.NONCE_BYTES)
    committed = canonical.commitment(nonce, fact.payload)
    entry = canonical.entry(
        office_id=head.pk, seq=head.size, at=at, actor=fact.actor,
        act=fact.act.code, obj=fact.obj, committed=committed,
    )  # fmt: skip
    leaf = merkle.leaf_hash(entry)
    nodes = merkle.extend(head.nodes, head.size, leaf)
    root = merkle.root_of(nodes)
    event = Event(
        office_id=head.pk, seq=head.size, at=at, actor=fact.actor, act=fact.act.code,
        object_type=fact.obj[0], object_id=fact.obj[1],
        commitment=committed, leaf_hash=leaf, root=root,
    )  # fmt: skip
    insert(event)
    insert(EventBody(event=event, payload=fact.payload, nonce=nonce))
    head.size, head.frontier, head.root, head.last_at = head.size + 1, b"".join(nodes), root, at
    return event

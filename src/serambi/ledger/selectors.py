"""Reads of the log."""

from collections.abc import Collection
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q

from serambi.core import clock
from serambi.identity.selectors import names_of
from serambi.law.roles import ROLE_NAMES, Role
from serambi.ledger import extracts, merkle
from serambi.ledger.models import Event
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope

GUARDS = {
    "sqlite": {
        "ledger_event_no_update", "ledger_event_no_delete", "ledger_event_no_replace",
        "ledger_eventbody_no_update", "ledger_eventbody_no_replace",
        "ledger_head_only_grows", "ledger_head_no_delete", "ledger_head_no_replace",
    },
    "postgresql": {
        "ledger_event_no_change", "ledger_event_no_truncate",
        "ledger_eventbody_no_change", "ledger_eventbody_no_truncate",
        "ledger_head_no_delete", "ledger_head_no_truncate", "ledger_head_only_grows",
    },
}  # fmt: skip
NOT_PEOPLE = {
    "pemohon": ROLE_NAMES[Role.PEMOHON],
    "sistem": ROLE_NAMES[Role.SISTEM],
    "contoh": "Data contoh",
}


def thread(office: Office, obj: tuple[str, UUID | str]) -> list[Event]:
    """All that happened to `obj` (type, id), oldest first, with bodies and names of the actors.

    Two queries, however long the thread.
    """
    with office_scope(office):
        rows = Event.objects.filter(office=office, object_type=obj[0], object_id=str(obj[1]))
        events = list(rows.select_related("body").order_by("seq"))
    names = names_of({number for event in events if (number := user_id(event.actor)) is not None})
    for event in events:
        number = user_id(event.actor)
        known = names.get(number) if number is not None else NOT_PEOPLE.get(event.actor)
        event.actor_name = known or event.actor
    return events


def extract(office: Office, objects: Collection[tuple[str, UUID | str]]) -> str:
    """All that happened to `objects` (type, id) with proofs, as the text that `extracts.check` reads.

    The tree is the office's whole log of this moment; only the hashes of other events are read.
    """
    with office_scope(office), transaction.atomic():
        leaves = [
            bytes(leaf)
            for leaf in Event.objects.order_by("seq").values_list("leaf_hash", flat=True)
        ]
        wanted = Q()
        for kind, number in objects:
            wanted |= Q(object_type=kind, object_id=str(number))
        events = list(
            Event.objects.filter(wanted, seq__lt=len(leaves)).select_related("body").order_by("seq")
        )
    paths = merkle.inclusion_proofs(leaves, [event.seq for event in events])
    return extracts.render(
        office_id=office.pk, office=office.code, taken_at=clock.now(), size=len(leaves),
        root=merkle.root(leaves), lines=[_line(event, paths[event.seq]) for event in events],
    )  # fmt: skip


def root_at(office: Office, size: int) -> str:
    """The root of the office's log when it had `size` leaves, as hex; "" when it never had."""
    with office_scope(office):
        event = Event.objects.filter(seq=size - 1).first()
    return bytes(event.root).hex() if event else ""


def _line(event: Event, path: list[bytes]) -> extracts.Line:
    body = getattr(event, "body", None)
    return extracts.Line(
        seq=event.seq, at=event.at, actor=event.actor, act=event.act,
        obj=(event.object_type, event.object_id),
        payload=body.payload if body else None, nonce=bytes(body.nonce) if body else None,
        committed=bytes(event.commitment), path=path,
    )  # fmt: skip


def user_id(actor: str) -> int | None:
    """The account behind an actor id "user:5"; None for anybody else."""
    kind, _, number = actor.partition(":")
    return int(number) if kind == "user" and number.isdigit() else None


def missing_triggers() -> list[str]:
    """The database's own guards of the log that are not there; [] when all is well.

    SQLite loses a table's triggers when a migration rebuilds the table, so this is looked at.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute(
                "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
            )
        found = {row[0] for row in cursor.fetchall()}
    return sorted(GUARDS[connection.vendor] - found)

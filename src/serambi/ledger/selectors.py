"""Reads of the log."""

from uuid import UUID

from django.db import connection

from serambi.identity.selectors import names_of
from serambi.law.roles import ROLE_NAMES, Role
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

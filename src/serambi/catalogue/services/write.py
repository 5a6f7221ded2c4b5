"""Write an entry down; change what it says."""

from django.db import transaction

from serambi.catalogue import access, events
from serambi.catalogue.fields import NAMES, EntryFields, checked, year_of
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.services import shelf
from serambi.core import clock
from serambi.identity.actors import Actor
from serambi.ledger import services as ledger
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


def draft(*, office: Office, actor: Actor, fields: EntryFields) -> CatalogueEntry:
    """A new entry, not public yet.

    Raises NotAllowed, and InvalidInput naming the field.
    """
    shelf.demand(access.can_draft(actor, office.pk))
    at = clock.now()
    content = checked(fields, clock.today(office.tz))
    with transaction.atomic(), office_scope(office):
        stamp = shelf.lock_stamp(office)
        stamp.last_number += 1
        stamp.save(update_fields=["last_number"])
        entry = build(office, content, stamp.last_number)
        entry.created_at = entry.updated_at = at
        entry.save(force_insert=True)
        ledger.append(
            office=office,
            actor=actor,
            act=events.DRAFTED.code,
            obj=(events.ENTRY, entry.pk),
            payload={"number": entry.number, "title": entry.title, "category": entry.category},
        )
    return entry


def edit(
    *,
    office: Office,
    actor: Actor,
    entry: CatalogueEntry,
    fields: EntryFields,
    version: int | None = None,
) -> CatalogueEntry:
    """Change the columns; nothing is written when nothing differs.

    Raises NotAllowed, InvalidInput, and Conflict when somebody changed it since `version`.
    """
    shelf.demand(access.can_edit(actor, entry))
    content = checked(fields, clock.today(office.tz))
    with transaction.atomic(), office_scope(office):
        stamp = shelf.lock_stamp(office)
        fresh = shelf.lock_entry(office, entry, version)
        changed = {
            name: [shelf.plain(getattr(fresh, name)), shelf.plain(getattr(content, name))]
            for name in NAMES
            if getattr(fresh, name) != getattr(content, name)
        }
        if not changed:
            return fresh
        fill(fresh, content)
        shelf.changed_at(fresh, clock.now())
        fresh.save()
        ledger.append(
            office=office,
            actor=actor,
            act=events.EDITED.code,
            obj=(events.ENTRY, fresh.pk),
            payload={"changed": ", ".join(changed), "version": fresh.version, "values": changed},
        )
        if fresh.state == CatalogueEntry.State.PUBLISHED:
            shelf.index(office, [fresh])
            shelf.recount(office, stamp)
    return fresh


def build(office: Office, content: EntryFields, number: int) -> CatalogueEntry:
    """A row that is not saved yet, with its number and its address."""
    entry = CatalogueEntry(office=office, number=number, slug=shelf.slug_for(content.title, number))
    fill(entry, content)
    return entry


def fill(entry: CatalogueEntry, content: EntryFields) -> None:
    """Put the columns on the row."""
    for name in NAMES:
        setattr(entry, name, getattr(content, name))
    entry.year = year_of(content)

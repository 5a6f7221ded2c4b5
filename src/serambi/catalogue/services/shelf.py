"""What every verb shares: the office's stamp, numbers, the index row, and who may."""

import json
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import connection
from django.utils.text import slugify
from django.utils.translation import gettext as _

from serambi.catalogue.models import CatalogueEntry, CatalogueStamp
from serambi.catalogue.services import pages
from serambi.catalogue.words import heading_title
from serambi.core import clock
from serambi.core.errors import Conflict, NotAllowed, NotFound
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.search import services as search

KIND = "catalogue"


def demand(may: bool) -> None:  # noqa: FBT001 - reads as a sentence at the call
    """Raise NotAllowed unless `may`."""
    if not may:
        raise NotAllowed(
            "catalogue.not_allowed",
            _("Anda tidak berwenang melakukan ini."),
            _("Hubungi PPID atau admin kantor."),
        )


def lock_stamp(office: Office) -> CatalogueStamp:
    """The office's stamp row, ours until the transaction ends; call it before the ledger."""
    rows = CatalogueStamp.objects.all()
    if connection.features.has_select_for_update:
        rows = rows.select_for_update()
    stamp: CatalogueStamp | None = rows.filter(office=office).first()
    if stamp is None:
        CatalogueStamp.objects.bulk_create(
            [CatalogueStamp(office=office, changed_at=clock.now())], ignore_conflicts=True
        )
        stamp = rows.get(office=office)
    return stamp


def lock_entry(office: Office, entry: CatalogueEntry, version: int | None = None) -> CatalogueEntry:
    """The entry as it is now, under the stamp's lock.

    Raises NotFound for another office's, Conflict when `version` is not the one that was read.
    """
    fresh: CatalogueEntry | None = CatalogueEntry.objects.filter(office=office, pk=entry.pk).first()
    if fresh is None:
        raise NotFound("catalogue.unknown", _("Informasi ini tidak ada."))
    if version is not None and fresh.version != version:
        raise Conflict(
            "catalogue.changed",
            _("Orang lain mengubah informasi ini sesudah Anda membukanya."),
            _("Buka lagi halamannya, lalu ulangi perubahan Anda."),
        )
    return fresh


def slug_for(title: str, number: int) -> str:
    """A readable, unique last part of the entry's address."""
    words = slugify(title)[:70].strip("-") or "informasi"
    return f"{words}-{number}"


def address(office: Office, entry: CatalogueEntry) -> str:
    """The path of the entry's public page."""
    return f"/{office.code}/informasi/{entry.slug}/"


def recount(office: Office, stamp: CatalogueStamp) -> None:
    """Renew the counts and move the version on: pages made before are stale from here."""
    stamp.counts = counts_of(office)
    stamp.version += 1
    stamp.changed_at = clock.now()
    stamp.save(update_fields=["counts", "version", "changed_at", "last_number"])


def counts_of(office: Office) -> dict[str, Any]:
    """How many published entries there are, in all and per filter value."""
    columns = ("category", "heading", "year", "unit", "format", "is_election")
    rows = CatalogueEntry.objects.filter(office=office, state=CatalogueEntry.State.PUBLISHED)
    tallies: dict[str, Counter[str]] = {column: Counter() for column in columns}
    total = 0
    for row in rows.values_list(*columns).iterator(chunk_size=5_000):
        total += 1
        for column, value in zip(columns, row, strict=True):
            if value not in ("", None):
                tallies[column][str(value)] += 1
    counts: dict[str, Any] = {column: dict(tally) for column, tally in tallies.items()}
    return {"total": total, "election": tallies["is_election"]["True"], **counts}


def index(office: Office, entries: list[CatalogueEntry]) -> None:
    """Make published entries findable, with the pages of their files; take others out."""
    shown = [entry for entry in entries if entry.state == CatalogueEntry.State.PUBLISHED]
    if shown:
        items = [index_item(office, entry) for entry in shown]
        search.put_many(office=office, kind=KIND, items=items)
        pages.put_pages(office, shown)
    for entry in entries:
        if entry.state != CatalogueEntry.State.PUBLISHED:
            search.remove(office=office, kind=KIND, object_id=entry.pk)
            pages.take_off(office, entry.pk)
            pages.forget([entry.pk])


def index_item(office: Office, entry: CatalogueEntry) -> search.Item:
    """What of `entry` can be found, and what is shown with it."""
    body = [entry.summary, entry.unit, entry.officer, entry.period, heading_title(entry.heading)]
    facets = {"category": entry.category, "year": str(entry.year or ""), "unit": entry.unit}
    return search.Item(
        object_id=entry.pk,
        title=entry.title,
        body=" · ".join(part.rstrip(". ") for part in body if part),
        url=address(office, entry),
        facets=facets,
        at=entry.published_at,
        number=entry.number,
    )


def changed_at(entry: CatalogueEntry, at: datetime) -> None:
    """Move the entry's own version on."""
    entry.version += 1
    entry.updated_at = at


def plain(value: object) -> str:
    """A column's value as text for the ledger."""
    return value if isinstance(value, str) else json.dumps(value, default=str)


Guard = Callable[[Actor, CatalogueEntry], bool]

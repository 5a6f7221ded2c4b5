"""Verbs of the index. They join the caller's transaction, so that index and row never differ."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import transaction

from serambi.core import clock
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search import engine
from serambi.search.making import VERSION, Item, made, spelled
from serambi.search.models import SearchEntry, SearchText, SearchWord

__all__ = ["Item", "put", "put_many", "rebuild", "remove", "remove_parts", "renew"]

BATCH = 500
_ENTRY = [
    "parent", "place", "moment", "category", "year", "unit", "number", "made", "stems_title", "often",
]  # fmt: skip
_TEXT = ["title", "body", "url", "facets", "stems_body"]


def put(
    *,
    office: Office,
    kind: str,
    object_id: UUID | str,
    title: str,
    body: str,
    url: str,
    facets: Mapping[str, str] | None = None,
    at: datetime | None = None,
) -> None:
    """Make (kind, object_id) findable in `office`, or renew what was said of it.

    `kind` is one of `search.kinds`; `facets` may hold `category`, `year` and `unit` to filter by.
    """
    item = Item(object_id, title, body, url, facets or {}, at)
    put_many(office=office, kind=kind, items=[item])


def put_many(*, office: Office, kind: str, items: Iterable[Item]) -> None:
    """`put` for many things of one kind, a few statements per 500."""
    held = list(items)
    with transaction.atomic(), office_scope(office):
        for start in range(0, len(held), BATCH):
            _write(office, kind, held[start : start + BATCH])


def remove(*, office: Office, kind: str, object_id: UUID | str) -> None:
    """Take (kind, object_id) out of the index; nothing happens when it is not there."""
    with transaction.atomic(), office_scope(office):
        SearchEntry.objects.filter(kind=kind, object_id=str(object_id)).delete()


def remove_parts(*, office: Office, kind: str, parent: UUID | str, beginning: str = "") -> None:
    """Take what is a part of `parent` out, or those parts whose own id begins with `beginning`."""
    with transaction.atomic(), office_scope(office):
        rows = SearchEntry.objects.filter(kind=kind, parent=str(parent))
        if beginning:
            rows = rows.filter(object_id__startswith=beginning)
        rows.delete()


def rebuild(*, office: Office) -> int:
    """Make the words anew from the kept texts, after the stemmer or its table changed.

    Returns how many things there are. Idempotent; searches see the old words until it commits.
    """
    with transaction.atomic(), office_scope(office):
        SearchEntry.objects.update(made=0)
        total = 0
        while done := renew(office=office):
            total += done
    return total


def renew(*, office: Office, limit: int = BATCH) -> int:
    """Make at most `limit` rows of an older version anew; how many there were. Idempotent."""
    with transaction.atomic(), office_scope(office):
        old = SearchEntry.objects.filter(made__lt=VERSION).select_related("text").order_by("pk")
        rows = list(old[:limit])
        by_kind: dict[str, list[Item]] = {}
        for row in rows:
            by_kind.setdefault(row.kind, []).append(_again(row))
        for kind, items in by_kind.items():
            _write(office, kind, items)
    return len(rows)


def _again(row: SearchEntry) -> Item:
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=row.moment)
    return Item(
        row.object_id, row.text.title, row.text.body, row.text.url, row.text.facets,
        at, row.number, row.parent, row.place,
    )  # fmt: skip


def _write(office: Office, kind: str, items: list[Item]) -> None:
    """Rows, texts, index words and dictionary of at most a batch."""
    now = clock.now()
    whole = {str(item.object_id): made(office, kind, item, now) for item in items}
    ready = list(whole.values())
    kept = SearchEntry.objects.bulk_create(
        [one.entry for one in ready],
        update_conflicts=True,
        unique_fields=["office", "kind", "object_id"],
        update_fields=_ENTRY,
    )
    for one, entry in zip(ready, kept, strict=True):
        one.text.entry_id = entry.pk
    SearchText.objects.bulk_create(
        [one.text for one in ready],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=_TEXT,
    )
    engine.write((one.text.entry_id, one.index) for one in ready)
    words = frozenset(word for one in ready for word in one.words)
    SearchWord.objects.bulk_create(
        spelled(office, words, now.date()), ignore_conflicts=True, batch_size=BATCH
    )

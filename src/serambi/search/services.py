"""Verbs of the index. They join the caller's transaction, so that index and row never differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction

from serambi.core import clock
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search.models import SearchEntry
from serambi.search.normalise import index_words, kind_word, stems

MAX_TITLE = 500
MAX_BODY = 4_000
BATCH = 500


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be found. `facets` are small words to show with the hit; `at` sorts by age;
    `number` is the thing's own number in its office."""

    object_id: UUID | str
    title: str
    body: str
    url: str
    facets: Mapping[str, str] = field(default_factory=dict)
    at: datetime | None = None
    number: int | None = None


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
    """Make (kind, object_id) findable in `office`, or renew what was said of it."""
    item = Item(object_id, title, body, url, facets or {}, at)
    put_many(office=office, kind=kind, items=[item])


def put_many(*, office: Office, kind: str, items: Iterable[Item]) -> None:
    """`put` for many things of one kind, one statement per 500."""
    rows = [_row(office, kind, item) for item in items]
    with transaction.atomic(), office_scope(office):
        SearchEntry.objects.bulk_create(
            rows,
            batch_size=BATCH,
            update_conflicts=True,
            unique_fields=["office", "kind", "object_id"],
            update_fields=[
                "title",
                "body",
                "number",
                "url",
                "facets",
                "sort_date",
                "stems_title",
                "terms",
            ],
        )


def remove(*, office: Office, kind: str, object_id: UUID | str) -> None:
    """Take (kind, object_id) out of the index; nothing happens when it is not there."""
    with transaction.atomic(), office_scope(office):
        SearchEntry.objects.filter(kind=kind, object_id=str(object_id)).delete()


def rebuild(*, office: Office) -> int:
    """Make the words anew from the kept texts, after the stemmer or its table changed.

    Returns how many things there are. Idempotent; searches see the old words until it commits.
    """
    with transaction.atomic(), office_scope(office):
        rows = list(SearchEntry.objects.order_by("pk"))
        for row in rows:
            item = Item(row.object_id, row.title, row.body, row.url)
            fresh = _row(office, row.kind, item)
            row.stems_title, row.terms = fresh.stems_title, fresh.terms
        SearchEntry.objects.bulk_update(rows, ["stems_title", "terms"], batch_size=BATCH)
    return len(rows)


def _row(office: Office, kind: str, item: Item) -> SearchEntry:
    title, body = item.title[:MAX_TITLE], item.body[:MAX_BODY]
    words = [f"{office.pk}_{word}" for word in index_words(title, body)]
    return SearchEntry(
        office=office,
        kind=kind,
        object_id=str(item.object_id),
        title=title,
        body=body,
        number=item.number,
        url=item.url,
        facets=dict(item.facets),
        sort_date=item.at or clock.now(),
        stems_title=f" {' '.join(stems(title))} ",
        terms=" ".join([*words, kind_word(office.pk, kind)]),
    )

"""Pages of the documents of published entries, findable one by one.

The verbs of the list call these inside their own transaction, so that a document that is taken off
or withdrawn is gone from the index with it. What the machine reads later is put in by a sweep.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.files.kinds import PDF
from serambi.files.models import FilePage
from serambi.offices.models import Office
from serambi.search import services as search
from serambi.search.expression import PAGE

PER_STATEMENT = 200


def put_pages(office: Office, entries: Sequence[CatalogueEntry]) -> int:
    """Make the read pages of the files of `entries` findable, anew; how many pages.

    The entries are published; their pages of before go first, so nothing stale is left.
    """
    by_id = {entry.pk: entry for entry in entries}
    rows = list(EntryFile.objects.filter(entry__in=by_id, removed_at=None).select_related("stored"))
    return sum(put_file(office, by_id[row.entry_id], row) for row in rows if row.stored.read_at)


def put_file(office: Office, entry: CatalogueEntry, row: EntryFile) -> int:
    """Make the read pages of one file findable, and note up to which reading."""
    take_off(office, entry.pk, row.pk)
    pages = FilePage.objects.filter(office=office, stored=row.stored).exclude(text="")
    items = [_item(office, entry, row, page) for page in pages.order_by("number")]
    search.put_many(office=office, kind=PAGE, items=items)
    EntryFile.objects.filter(pk=row.pk).update(indexed_at=row.stored.read_at)
    return len(items)


def take_off(office: Office, entry_id: UUID, file_id: int | None = None) -> None:
    """Take the pages of one file, or of all files, of an entry out of the index."""
    beginning = f"{file_id}:" if file_id is not None else ""
    search.remove_parts(office=office, kind=PAGE, parent=entry_id, beginning=beginning)


def forget(entry_ids: Iterable[UUID]) -> None:
    """Let the sweep put the pages in again once the entries are published again."""
    EntryFile.objects.filter(entry__in=list(entry_ids)).update(indexed_at=None)


def _item(office: Office, entry: CatalogueEntry, row: EntryFile, page: FilePage) -> search.Item:
    of = f"/{office.code}/informasi/{entry.slug}/"
    shown = row.stored.media_type == PDF.media_type
    return search.Item(
        object_id=f"{row.pk}:{page.number}",
        title=entry.title,
        body=page.text,
        url=f"{of}berkas/{row.pk}/?lihat#page={page.number}" if shown else of,
        facets={
            "category": entry.category,
            "year": str(entry.year or ""),
            "unit": entry.unit,
            "of": of,
            "name": row.title,
        },
        at=entry.published_at,
        parent=entry.pk,
        place=page.number,
    )

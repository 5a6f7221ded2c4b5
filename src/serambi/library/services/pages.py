"""Pages of the files of published answers, findable one by one like those of the list's documents.

Publishing and withdrawing call these inside their own transaction, so that nothing withdrawn is
found. What the machine reads later is put in by a sweep.
"""

from serambi.files.kinds import PDF
from serambi.files.models import FilePage
from serambi.library.models import Release, ReleaseFile
from serambi.offices.models import Office
from serambi.search import services as search
from serambi.search.expression import PAGE


def put_pages(office: Office, release: Release) -> int:
    """Make the read pages of everything released with `release` findable, anew; how many pages."""
    take_off(office, release)
    rows = ReleaseFile.objects.filter(release=release, included=True).select_related("stored")
    return sum(put_file(office, release, row) for row in rows if row.stored.read_at)


def put_file(office: Office, release: Release, row: ReleaseFile) -> int:
    """Make the read pages of one file findable, and note up to which reading; none of a held file."""
    search.remove_parts(office=office, kind=PAGE, parent=release.pk, beginning=f"j{row.pk}:")
    if row.stored.is_held:
        ReleaseFile.objects.filter(pk=row.pk).update(indexed_at=None)
        return 0
    pages = FilePage.objects.filter(office=office, stored=row.stored).exclude(text="")
    items = [_item(release, row, page) for page in pages.order_by("number")]
    search.put_many(office=office, kind=PAGE, items=items)
    ReleaseFile.objects.filter(pk=row.pk).update(indexed_at=row.stored.read_at)
    return len(items)


def take_off(office: Office, release: Release) -> None:
    """Take the pages of all files of `release` out of the index."""
    search.remove_parts(office=office, kind=PAGE, parent=release.pk)
    ReleaseFile.objects.filter(release=release).update(indexed_at=None)


def _item(release: Release, row: ReleaseFile, page: FilePage) -> search.Item:
    of = release.get_absolute_url()
    shown = row.stored.media_type == PDF.media_type
    return search.Item(
        object_id=f"j{row.pk}:{page.number}",
        title=release.title,
        body=page.text,
        url=f"{of}berkas/{row.pk}/?lihat#page={page.number}" if shown else of,
        facets={"year": str(release.answered_on.year), "of": of, "name": row.title},
        at=release.published_at,
        parent=release.pk,
        place=page.number,
    )

"""Addresses for search engines, by the protocol of sitemaps.org: an index, and parts per office."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple
from xml.sax.saxutils import escape

from serambi.catalogue.models import CatalogueEntry, CatalogueStamp
from serambi.datasets.models import Dataset
from serambi.library.models import Release
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices, office_scope
from serambi.publishing.models import NewsItem

PER_PART = 10_000
_NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
FIXED = ("", "informasi/", "data/", "jawaban/", "berita/", "hak/", "dikecualikan/")


class Address(NamedTuple):
    """An address and when what stands there last changed."""

    url: str
    at: datetime | None


def parts(root: str) -> Iterator[Address]:
    """The parts of all offices: 10,000 entries each; two queries."""
    with all_offices():
        stamps = {one.office_id: one for one in CatalogueStamp.objects.all()}
    for office in Office.objects.order_by("code"):
        stamp = stamps.get(office.pk)
        last = stamp.last_number if stamp else 0
        for part in range(1, last // PER_PART + 2):
            more = f"?bagian={part}" if part > 1 else ""
            yield Address(
                f"{root}{office.code}/sitemap.xml{more}", stamp.changed_at if stamp else None
            )


def addresses(office: Office, root: str, part: int) -> Iterator[Address]:
    """One part: the fixed pages, datasets, answers and news in the first; entries by their number."""
    place = f"{root}{office.code}"
    if part == 1:
        yield from (Address(f"{place}/{path}", None) for path in FIXED)
        yield from _rows(Dataset, office, "published", f"{place}/data", "updated_at")
        yield from _rows(Release, office, "terbit", f"{place}/jawaban", "published_at")
        yield from _rows(NewsItem, office, "terbit", f"{place}/berita", "updated_at")
    with office_scope(office):
        rows = CatalogueEntry.objects.filter(
            office=office,
            state=CatalogueEntry.State.PUBLISHED,
            number__gt=(part - 1) * PER_PART,
            number__lte=part * PER_PART,
        ).order_by("number")
        for slug, at in rows.values_list("slug", "updated_at").iterator(chunk_size=500):
            yield Address(f"{place}/informasi/{slug}/", at)


def _rows(
    model: type[Dataset] | type[Release] | type[NewsItem],
    office: Office,
    state: str,
    place: str,
    when: str,
) -> list[Address]:
    with office_scope(office):
        rows = model.objects.filter(office=office, state=state).order_by("pk")
        return [Address(f"{place}/{slug}/", at) for slug, at in rows.values_list("slug", when)]


def index_xml(found: Iterable[Address]) -> Iterator[str]:
    """The index."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex {_NAMES}>\n'
    yield from (f"<sitemap>{_inner(one)}</sitemap>\n" for one in found)
    yield "</sitemapindex>\n"


def part_xml(found: Iterable[Address]) -> Iterator[str]:
    """One part."""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {_NAMES}>\n'
    yield from (f"<url>{_inner(one)}</url>\n" for one in found)
    yield "</urlset>\n"


def _inner(one: Address) -> str:
    at = f"<lastmod>{one.at.isoformat(timespec='seconds')}</lastmod>" if one.at else ""
    return f"<loc>{escape(one.url)}</loc>{at}"

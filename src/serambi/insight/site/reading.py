"""Look at the standing pages of one office and keep what they say in the search."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from importlib.metadata import version

from django.db import transaction

from serambi.core import clock
from serambi.insight.pages.visitor import Visitor
from serambi.insight.site.words import words_of
from serambi.ledger.models import Head
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search import services as search
from serambi.search.kinds import SITE
from serambi.search.models import SearchEntry, SiteReading
from serambi.search.services import Item
from serambi.search.site import SitePage

AGAIN = timedelta(hours=1)
"""An office in which much happens is not looked at more often than this."""


def owed(now: datetime, most: int) -> list[Office]:
    """The offices whose pages may say something new, those looked at longest ago first; 3 queries.

    Of those that were never looked at, the ones come first where most has happened.
    """
    readings = {one.office_id: one for one in SiteReading.objects.all()}
    sizes = dict(Head.objects.values_list("pk", "size"))
    release = version("serambi")

    def is_owed(office: Office) -> bool:
        known = readings.get(office.pk)
        if known is None or known.release != release:
            return True
        return known.size != sizes.get(office.pk, 0) and now - known.at >= AGAIN

    def age(office: Office) -> tuple[datetime, int, str]:
        known = readings.get(office.pk)
        at = known.at if known else datetime.min.replace(tzinfo=UTC)
        return at, -sizes.get(office.pk, 0), office.code

    return sorted(filter(is_owed, Office.objects.all()), key=age)[:most]


def read(office: Office, pages: Sequence[SitePage], visitor: Visitor) -> int:
    """Put the pages of `office` that say something into the search, take the others out.

    Returns how many rows changed; a page that says what it said before is not written again. Raises
    RuntimeError when a page fails: the office is then looked at another time.
    """
    size = Head.objects.filter(pk=office.pk).values_list("size", flat=True).first() or 0
    items = list(_items(office, pages, visitor))
    with transaction.atomic(), office_scope(office):
        rows = SearchEntry.objects.filter(office=office, kind=SITE).select_related("text")
        before = {row.object_id: row for row in rows}
        changed = [item for item in items if _differs(before.get(str(item.object_id)), item)]
        search.put_many(office=office, kind=SITE, items=changed)
        gone = before.keys() - {str(item.object_id) for item in items}
        for key in gone:
            search.remove(office=office, kind=SITE, object_id=key)
        SiteReading.objects.update_or_create(
            office=office, defaults={"at": clock.now(), "size": size, "release": version("serambi")}
        )
    return len(changed) + len(gone)


def _items(office: Office, pages: Sequence[SitePage], visitor: Visitor) -> Iterable[Item]:
    seen: dict[str, str] = {}
    parts = {page.path: {one.part for one in pages if one.path == page.path} for page in pages}
    for page in pages:
        with office_scope(office):
            if not page.holds(office):
                continue
        path = page.address(office).partition("#")[0]
        if path not in seen:
            seen[path] = visitor.look(path)
        found = words_of(seen[path], page.part, () if page.part else parts[page.path])
        if found is not None:
            yield Item(page.key, found.title, found.body, page.address(office), at=clock.now())


def _differs(row: SearchEntry | None, item: Item) -> bool:
    if row is None:
        return True
    return (row.text.title, row.text.body, row.text.url) != (item.title, item.body, item.url)

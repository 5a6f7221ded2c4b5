"""Reads of the information list."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from math import ceil
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.core.cache import cache
from django.db.models import Count, Q, QuerySet
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.catalogue.models import CatalogueEntry, CatalogueStamp, EntryFile, EntryLink
from serambi.core.errors import NotFound
from serambi.offices.models import Office
from serambi.offices.prepared import Hole, Prepared
from serambi.offices.scoping import office_scope
from serambi.search import selectors as search

PER_PAGE = 25
TOTAL_SECONDS = 600
KIND = "catalogue"
FILTERS = ("category", "heading", "unit", "year", "format")


def _field(name: str) -> Any:
    return CatalogueEntry._meta.get_field(name)  # noqa: SLF001 - Django documents _meta


_STAMP: Prepared[CatalogueStamp] = Prepared(
    lambda: QuerySet(CatalogueStamp).filter(office=Hole("office", _field("office")))[:1]
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the list somebody asks for; empty means no filter. Pages count from 1."""

    q: str = ""
    category: str = ""
    heading: str = ""
    unit: str = ""
    year: int | None = None
    format: str = ""
    election: bool = False
    page: int = 1

    @property
    def filtered(self) -> bool:
        """True when anything narrows the list."""
        return replace(self, page=1) != Wanted()


class ListRow(NamedTuple):
    """One line of the public list."""

    slug: str
    title: str
    category: str
    unit: str
    year: int | None
    format: str


class ListPage(NamedTuple):
    """25 rows of `total`."""

    rows: Sequence[ListRow]
    total: int
    page: int
    pages: int


class Similar(NamedTuple):
    """An entry that may already answer a question; the HTML is safe and marked."""

    id: UUID
    title: str
    title_html: SafeString
    snippet_html: SafeString
    url: str


@dataclass(frozen=True, slots=True)
class DeskWanted:
    """What of its entries the desk asks for."""

    q: str = ""
    state: str = ""
    category: str = ""
    page: int = 1

    def address(self, **changes: Any) -> str:
        """The query string that asks for this with `changes`."""
        other = replace(self, **changes)
        values = {"cari": other.q, "keadaan": other.state, "kategori": other.category}
        if other.page > 1:
            values["hal"] = str(other.page)
        return f"?{urlencode({name: value for name, value in values.items() if value})}"


class DeskPage(NamedTuple):
    """Entries of any state for the desk, and how many there are per state."""

    entries: Sequence[CatalogueEntry]
    total: int
    page: int
    pages: int


def stamp_of(office: Office) -> CatalogueStamp | None:
    """The office's version and counts; None before its first entry."""
    return _STAMP.first(office=office.pk)


def public_rows(office: Office, wanted: Wanted) -> QuerySet[CatalogueEntry]:
    """The published entries that `wanted` lets through, newest first, then in list order."""
    rows = chosen_rows(CatalogueEntry.objects.all(), office, wanted)
    if wanted.q:
        rows = rows.filter(number__in=search.numbers(office, wanted.q, kind=KIND))
    return rows


def chosen_rows(
    rows: QuerySet[CatalogueEntry], office: Any, wanted: Wanted
) -> QuerySet[CatalogueEntry]:
    """Those of `rows` that are published in `office` and pass every filter but the words."""
    chosen: dict[str, Any] = {"state": CatalogueEntry.State.PUBLISHED, "office": office}
    chosen |= {name: value for name in FILTERS if (value := getattr(wanted, name))}
    if wanted.election:
        chosen["is_election"] = True
    return rows.filter(**chosen).order_by("-published_at", "number")


def public_page(office: Office, wanted: Wanted, stamp: CatalogueStamp | None) -> ListPage:
    """One page of the public list; one query, and one more the first time a filter is counted."""
    total = _total(office, wanted, stamp)
    found = _rows(office, wanted) if total else ()
    page = [ListRow._make(row) for row in found]
    return ListPage(page, total, wanted.page, max(1, ceil(total / PER_PAGE)))


def _rows(office: Office, wanted: Wanted) -> Sequence[Any]:
    """The rows of one page; prepared, unless words make every question another one."""
    first = (wanted.page - 1) * PER_PAGE
    if wanted.q or first:
        with office_scope(office):
            rows = public_rows(office, wanted).values_list(*ListRow._fields)
            return list(rows[first : first + PER_PAGE])
    chosen = {name: value for name in FILTERS if (value := getattr(wanted, name))}
    query: Prepared[Any] = _first_page(tuple(chosen), wanted.election)
    return query.rows(office=office.pk, **chosen)


@lru_cache(maxsize=64)
def _first_page(names: tuple[str, ...], election: bool) -> Prepared[Any]:  # noqa: FBT001 - a cache takes its key by position
    """The first page when the filters `names` are set."""
    holes: dict[str, Any] = {name: Hole(name, _field(name)) for name in names}
    wanted = Wanted(**holes, election=election)
    office = Hole("office", _field("office"))
    return Prepared(
        lambda: chosen_rows(QuerySet(CatalogueEntry), office, wanted).values_list(*ListRow._fields)[
            :PER_PAGE
        ]
    )


def _total(office: Office, wanted: Wanted, stamp: CatalogueStamp | None) -> int:
    """How many entries the filters let through: a stored count, or one kept for this version."""
    if stamp is None:
        return 0
    filters = replace(wanted, page=1)
    chosen = [name for name in fields(Wanted) if getattr(filters, name.name) != name.default]
    if not chosen:
        return int(stamp.counts.get("total", 0))
    if len(chosen) == 1 and chosen[0].name in FILTERS:
        name = chosen[0].name
        return int(stamp.counts.get(name, {}).get(str(getattr(filters, name)), 0))
    said = hashlib.sha256(repr(filters).encode()).hexdigest()[:32]
    key = f"dip-total:{office.pk}:{stamp.mark}:{said}"
    kept: int | None = cache.get(key)
    if kept is None:
        with office_scope(office):
            kept = public_rows(office, wanted).order_by().count()
        cache.set(key, kept, TOTAL_SECONDS)
    return kept


def by_key(office: Office, key: str) -> CatalogueEntry:
    """The entry with this slug or UUID, in any state. Raises NotFound."""
    try:
        match = Q(pk=UUID(key))
    except ValueError:
        match = Q(slug=key)
    with office_scope(office):
        entry: CatalogueEntry | None = CatalogueEntry.objects.filter(match, office=office).first()
    if entry is None:
        raise NotFound("catalogue.unknown", _("Informasi ini tidak ada."))
    return entry


def files_of(entry: CatalogueEntry) -> list[EntryFile]:
    """The documents of an entry that were not taken off, with their stored files."""
    rows = EntryFile.objects.filter(entry=entry, removed_at=None)
    return list(rows.select_related("stored").order_by("pk"))


def versions_of(entry: CatalogueEntry, document: int) -> list[EntryFile]:
    """Every readable version of a document, the newest first; [] when it was taken off or never was."""
    shown = Q(removed_at=None) | Q(superseded_at__isnull=False)
    rows = EntryFile.objects.filter(shown, entry=entry, document=document)
    found = list(rows.select_related("stored").order_by("-version"))
    return found if found and found[0].removed_at is None else []


def file_of(entry: CatalogueEntry, file_id: int) -> EntryFile:
    """A readable file of an entry, of any version. Raises NotFound."""
    row = EntryFile.objects.filter(entry=entry, pk=file_id).first()
    known = versions_of(entry, row.document) if row is not None else []
    found = next((one for one in known if one.pk == file_id), None)
    if found is None:
        raise NotFound("catalogue.no_file", _("Berkas ini tidak ada."))
    return found


def links_of(entry: CatalogueEntry) -> list[EntryLink]:
    """The links of an entry that were not taken off."""
    return list(EntryLink.objects.filter(entry=entry, removed_at=None).order_by("pk"))


def similar(office: Office, text: str, limit: int = 5) -> list[Similar]:
    """Published entries that may already answer `text`, best first; one or two queries.

    An entry counts when it holds all telling words, or at least two of them.
    """
    found = search.find(office, text, kinds=[KIND], limit=limit, at_least=2)
    return [
        Similar(UUID(hit.object_id), hit.title, hit.title_html, hit.snippet_html, hit.url)
        for hit in found.hits
    ]


def desk_page(office: Office, visible: Q, asked: DeskWanted) -> DeskPage:
    """One page of the entries that `visible` lets through, of any state, last changed first."""
    with office_scope(office):
        rows = CatalogueEntry.objects.filter(visible, office=office)
        if asked.state:
            rows = rows.filter(state=asked.state)
        if asked.category:
            rows = rows.filter(category=asked.category)
        for word in asked.q.split()[:8]:
            rows = rows.filter(Q(title__icontains=word) | Q(unit__icontains=word))
        total = rows.count()
        first = (asked.page - 1) * PER_PAGE
        found = list(rows.order_by("-updated_at", "number")[first : first + PER_PAGE])
    return DeskPage(found, total, asked.page, max(1, ceil(total / PER_PAGE)))


def state_counts(office: Office) -> dict[str, int]:
    """How many entries there are in each state."""
    with office_scope(office):
        rows: Any = CatalogueEntry.objects.filter(office=office).values_list("state")
        return dict(rows.annotate(n=Count("pk")).order_by())

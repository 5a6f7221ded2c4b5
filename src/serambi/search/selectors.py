"""Finding."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Count, IntegerField, QuerySet, Window
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.search.matching import Newest, held, rank
from serambi.search.models import SearchEntry
from serambi.search.normalise import Query, parse
from serambi.search.snippet import excerpt, marked

RANKED = 2_000


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found; `title_html` and `snippet_html` are safe and carry <mark>."""

    kind: str
    object_id: str
    title: str
    title_html: SafeString
    snippet_html: SafeString
    url: str
    facets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits. `total` is exact up to 2,000; `more` says that there are more.

    `widened` is true when no thing holds all the words and these hold only some of them.
    """

    hits: Sequence[Hit]
    total: int
    more: bool = False
    widened: bool = False

    @property
    def total_text(self) -> str:
        """The count in words: "1 hasil", "lebih dari 2.000 hasil"."""
        if self.more:
            return _("lebih dari 2.000 hasil")
        shown = f"{self.total:,}".replace(",", ".")
        return ngettext("%(n)s hasil", "%(n)s hasil", self.total) % {"n": shown}


def find(
    office: Office,
    text: str,
    *,
    kinds: Sequence[str] | None = None,
    limit: int = 25,
    offset: int = 0,
    widen: bool = True,
    at_least: int = 1,
) -> Results:
    """What in `office` holds all words of `text`, best first; some of them when none holds all.

    Only the newest 2,000 matches are ranked: points for words in the title, for the words in
    order, for the whole title; then by date. Two queries, one more when it had to widen; `at_least`
    is how many of the words a thing must hold then.
    """
    query = parse(text)
    if not query:
        return Results((), 0)
    found = _page(office, query, kinds, limit, offset, every=True)
    if found.total or not widen or len(query.stems) <= at_least:
        return found
    if offset and _page(office, query, kinds, 1, 0, every=True).total:
        return found
    wide = _page(office, query, kinds, limit, offset, every=False, at_least=at_least)
    return Results(wide.hits, wide.total, wide.more, widened=bool(wide.total))


def numbers(office: Office, text: str, *, kind: str) -> QuerySet[SearchEntry, int | None]:
    """The numbers of the newest 2,000 things of `kind` that hold all words of `text`.

    A query that has not run: it fits into `number__in`.
    """
    query = parse(text)
    with office_scope(office):
        if not query:
            return SearchEntry.objects.none().values_list("number", flat=True)
        rows: QuerySet[SearchEntry] = SearchEntry.objects.filter(
            Newest(office.pk, query, [kind], RANKED)
        )
        return rows.values_list("number", flat=True)


class Pointer(NamedTuple):
    """Title and address of something in the index."""

    title: str
    url: str


def about(office: Office, *, kind: str, facet: str, value: str, limit: int = 5) -> list[Pointer]:
    """The newest things of `kind` whose `facet` holds `value` as one of its words; one query.

    For rooms that must not know each other: what points at an entry says so in its facets.
    """
    with office_scope(office):
        rows = SearchEntry.objects.filter(kind=kind, **{f"facets__{facet}__icontains": value})
        found = rows.order_by("-sort_date").values_list("title", "url")[:limit]
        return [Pointer(title, url) for title, url in found]


def _page(
    office: Office,
    query: Query,
    kinds: Sequence[str] | None,
    limit: int,
    offset: int,
    *,
    every: bool,
    at_least: int = 1,
) -> Results:
    """Rank by few columns, then read the rows of the page: two queries."""
    newest = Newest(office.pk, query, kinds or (), RANKED + 1, every=every)
    with office_scope(office):
        ranked = SearchEntry.objects.filter(newest)
        if at_least > 1:
            ranked = ranked.annotate(words=held(office.pk, query)).filter(words__gte=at_least)
        places = list(
            ranked.annotate(
                points=rank(office.pk, query, every=every),
                met=Window(Count("*"), output_field=IntegerField()),
            )
            .order_by("-points", "-sort_date", "-id")
            .values_list("pk", "met")[offset : offset + limit]
        )
        rows = SearchEntry.objects.in_bulk([pk for pk, _met in places]) if places else {}
    met = places[0][1] if places else 0
    hits = [_hit(rows[pk], query) for pk, _met in places if pk in rows]
    return Results(hits, min(met, RANKED), more=met > RANKED)


def _hit(row: SearchEntry, query: Query) -> Hit:
    return Hit(
        kind=row.kind,
        object_id=row.object_id,
        title=row.title,
        title_html=marked(row.title, query),
        snippet_html=excerpt(row.body, query),
        url=row.url,
        facets=row.facets,
    )

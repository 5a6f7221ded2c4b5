"""One search from the words to a page of results."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from serambi.offices.models import Office
from serambi.search import candidates, ranking, spelling
from serambi.search.candidates import Found, Row
from serambi.search.expression import PAGE, Filters
from serambi.search.folding import Fold, fold, order, passes, tallies
from serambi.search.models import SearchText
from serambi.search.query import Group, Query, parse
from serambi.search.reach import Circles, Reach, circles
from serambi.search.snippet import excerpt, marked

RERANKED = 60
TELLING = 500
NEAR = 3
"""Points for the office's own results over its province's, and for those over the nation's."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document that was met; the snippet is safe and marked."""

    place: int
    url: str
    name: str
    snippet_html: SafeString


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
    office_id: int = 0
    pages: Sequence[Page] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits. `total` is exact unless `more` says that there are more.

    `widened`: no thing holds all the words and these hold some of them. `mended`: nothing holds
    the words as typed, and these hold what was probably meant. `counts` say how many results each
    value of a filter would leave.
    """

    hits: Sequence[Hit]
    total: int
    more: bool = False
    widened: bool = False
    mended: str = ""
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def total_text(self) -> str:
        """The count in words: "1 hasil", "lebih dari 2.000 hasil"."""
        round_down = self.total // 100 * 100 if self.more else self.total
        shown = f"{round_down or self.total:,}".replace(",", ".")
        if self.more:
            return _("lebih dari %(n)s hasil") % {"n": shown}
        return ngettext("%(n)s hasil", "%(n)s hasil", self.total) % {"n": shown}


@dataclass(frozen=True, slots=True)
class _Asked:
    """Everything about one search that does not change on the way."""

    office: Office
    filters: Filters
    circles: Circles
    place: tuple[int, int]


def search(
    office: Office,
    query: Query,
    filters: Filters,
    reach: Reach,
    *,
    place: tuple[int, int],
    least: int,
    mend: bool,
) -> Results:
    """See `selectors.find`; `place` is offset and limit, `least` 0 forbids widening."""
    if not query:
        return Results((), 0)
    asked = _Asked(office, filters, circles(office, reach), place)
    found = _whole(asked, query)
    if found.total or found.counts.get("kind"):
        return found
    if not (mend or least) or (len(query.groups) <= least and not mend):
        return found
    held = candidates.counts(query.groups, asked.circles.owners[-1], TELLING + 1)
    if mend:
        better = spelling.mended(office, query, _dead(query, held), asked.circles.owners[0])
        if better and (again := _whole(asked, parse(better.text))).total:
            return replace(again, mended=better.text)
    return _some(asked, query, held, least) if least and len(query.groups) > least else found


def _dead(query: Query, held: Sequence[int]) -> list[Group]:
    return [group for group, n in zip(query.groups, held, strict=True) if not n]


def _whole(asked: _Asked, query: Query) -> Results:
    """Results that hold all the words."""
    found = candidates.of_all_words(query, asked.circles.owners, Filters())
    narrowed = found
    if asked.filters and found.more:
        narrowed = candidates.of_all_words(query, asked.circles.owners, asked.filters)
    sought = ranking.needles(query)
    weights = ranking.weights_by_title(found.rows, sought)
    return _results(asked, query, found, narrowed, _worth(asked, query, weights, every=True))


def _some(asked: _Asked, query: Query, held: Sequence[int], least: int) -> Results:
    """Results that hold at least `least` of the words, the telling ones first."""
    living = [(group, n) for group, n in zip(query.groups, held, strict=True) if n]
    if len(living) < least or not living:
        return Results((), 0)
    telling = [group for group, n in living if n <= TELLING] or [group for group, _n in living]
    if len(telling) < least:
        telling = [group for group, _n in living]
    choices = list(combinations(telling, max(least, 1)))
    found = candidates.of_some_words(choices, asked.circles.owners, asked.filters)
    weights = ranking.weights_by_count(held, TELLING)
    worth = _worth(asked, query, weights, every=False)
    return replace(_results(asked, query, found, found, worth), widened=bool(found.rows))


class _worth:  # noqa: N801 - a function with memory
    """Points of a row, with the little that being near is worth."""

    def __init__(
        self, asked: _Asked, query: Query, weights: Sequence[int], *, every: bool
    ) -> None:
        self.sought = ranking.needles(query)
        self.query, self.weights, self.every = query, weights, every
        self.own, self.around = asked.office.pk, asked.circles.province

    def __call__(self, row: Row) -> int:
        total = ranking.points(row, self.sought, self.weights, every=self.every)
        if row.office_id != self.own:
            total -= NEAR if row.office_id in self.around else 2 * NEAR
        return total + ranking.title_points(row, self.query)


def _results(
    asked: _Asked, query: Query, found: Found, narrowed: Found, worth: _worth
) -> Results:
    """Fold, count, rank the best again by their bodies, and read what is shown."""
    offset, limit = asked.place
    folds = fold(found.rows, worth)
    counts = tallies(folds, asked.filters)
    kept = folds if narrowed is found else fold(narrowed.rows, worth)
    kept = [one for one in kept if passes(one, asked.filters)] if asked.filters else kept
    _rank_again(kept, query)
    shown = kept[offset : offset + limit]
    hits = _hits(shown, query, asked.filters)
    return Results(hits, len(kept), more=narrowed.more, counts=counts)


def _rank_again(folds: list[Fold], query: Query) -> None:
    """Add what the bodies of the best are worth, and sort those anew; one query."""
    best = folds[:RERANKED]
    if len(best) < 2:
        return
    rows = SearchText.objects.filter(entry__in=[one.best.id for one in best])
    bodies = dict(rows.values_list("entry_id", "stems_body"))
    for one in best:
        one.points += ranking.body_points(bodies.get(one.best.id, ""), query)
    folds[:RERANKED] = sorted(best, key=order)


def _hits(folds: Sequence[Fold], query: Query, filters: Filters) -> list[Hit]:
    """The results as they are shown; one query for all their texts."""
    pages = {id(one): one.best_pages() for one in folds}
    ids = {one.lead.id for one in folds} | {row.id for some in pages.values() for row in some}
    texts = SearchText.objects.defer("stems_body").in_bulk(ids) if ids else {}
    return [_hit(one, pages[id(one)], texts, query) for one in folds if one.lead.id in texts]


def _hit(
    one: Fold, pages: Sequence[Row], texts: Mapping[int, SearchText], query: Query
) -> Hit:
    row, text = one.lead, texts[one.lead.id]
    only_page = row.kind == PAGE
    return Hit(
        kind=row.kind,
        object_id=row.parent,
        title=text.title,
        title_html=marked(text.title, query),
        snippet_html=SafeString("") if only_page else excerpt(text.body, query),
        url=text.facets.get("of", text.url) if only_page else text.url,
        facets=text.facets,
        office_id=row.office_id,
        pages=[_page(page, texts[page.id], query) for page in pages if page.id in texts],
    )


def _page(row: Row, text: SearchText, query: Query) -> Page:
    return Page(
        row.place or 1, text.url, text.facets.get("name", ""), excerpt(text.body, query)
    )

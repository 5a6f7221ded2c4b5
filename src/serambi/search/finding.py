"""One search from the words to a page of results."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from serambi.offices.models import Office
from serambi.search import candidates, ranking, spelling, texts
from serambi.search.candidates import Row
from serambi.search.expression import PAGE, Filters
from serambi.search.folding import Fold, best, fold, order, passes, tallies
from serambi.search.query import Query, parse
from serambi.search.reach import Circles, Reach, circles
from serambi.search.snippet import excerpt, marked
from serambi.search.texts import Shown

RERANKED = 60
TELLING = 500
FEW = 10
"""With fewer results than this, things that hold most of the words are shown below them."""
STEP = 3
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

    `near`: a few things that hold most of the words, to be shown below the hits. `widened`: no
    thing holds all the words and these hold some of them. `mended`: nothing holds the words as
    typed, and these hold what was probably meant. `counts` say how many results each value of a
    filter would leave.
    """

    hits: Sequence[Hit]
    total: int
    more: bool = False
    widened: bool = False
    mended: str = ""
    near: Sequence[Hit] = ()
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
    people: bool,
) -> Results:
    """See `selectors.find`; `place` is offset and limit, `least` 0 forbids widening."""
    if not query:
        return Results((), 0)
    asked = _Asked(office, filters, circles(office, reach), place)
    found, folds = _whole(asked, query)
    if people and folds is not None and len(folds) < FEW:
        return _for_people(asked, query, found, folds)
    if folds or least == 0 or len(query.groups) <= least:
        return found
    return _some(asked, query, _held(asked, query), _combinations(query, least))


def _for_people(asked: _Asked, query: Query, found: Results, folds: Sequence[Fold]) -> Results:
    """Few results or none: mend the spelling, and show what holds most of the words."""
    if folds and len(query.groups) < 2:
        return found
    held = _held(asked, query)
    if not folds:
        dead = [group for group, n in zip(query.groups, held, strict=True) if not n]
        better = spelling.mended(asked.office, query, dead, asked.circles.rings[0])
        if better:
            meant = parse(better.text)
            again, folds = _whole(asked, meant)
            if folds:
                query, held = meant, _held(asked, meant)
                found = replace(again, mended=better.text)
    if len(query.groups) < 2 or (folds and (asked.place[0] or len(asked.circles.rings) > 1)):
        return found
    if folds:
        few = replace(asked, place=(0, FEW))
        return replace(found, near=_some(few, query, held, _most(query), known=folds).hits)
    return _some(asked, query, held, _most(query))


def _held(asked: _Asked, query: Query) -> list[int]:
    return candidates.counts(query.groups, asked.circles.rings[-1], TELLING + 1)


def _whole(asked: _Asked, query: Query) -> tuple[Results, list[Fold]]:
    """Results that hold all the words, and the folds of all of them before any filter."""
    found = candidates.of_all_words(query, asked.circles.rings, Filters())
    narrowed = found
    if asked.filters and found.more:
        narrowed = candidates.of_all_words(query, asked.circles.rings, asked.filters)
    tally = Counter([row.mark for row in found.rows])
    worth = _worth(asked, ranking.weights_by_title(tally, len(query.groups)))
    folds = fold(found.rows, worth)
    kept = folds if narrowed is found else fold(narrowed.rows, worth)
    shown = _results(asked, query, kept, more=narrowed.more)
    return replace(shown, counts=tallies(folds, asked.filters)), folds


def _combinations(query: Query, least: int) -> list[tuple[int, ...]]:
    return list(combinations(range(len(query.groups)), least))


def _most(query: Query) -> list[tuple[int, ...]]:
    """Which groups are enough when not all are met: three of five, two of three, one of two."""
    return _combinations(query, max(1, len(query.groups) * 3 // 5))


def _some(
    asked: _Asked,
    query: Query,
    held: Sequence[int],
    enough: Sequence[tuple[int, ...]],
    *,
    known: Sequence[Fold] = (),
) -> Results:
    """Results that hold the groups of one of `enough`, but those that are `known` already.

    A number alone says nothing, and a word that very many things hold only beside another.
    """
    groups, count = query.groups, range(len(query.groups))
    plain = {n for n in count if held[n] > TELLING or groups[n].forms[0][0].isdigit()}
    choices = [one for one in enough if all(held[n] for n in one)]
    choices = [one for one in choices if not set(one) <= plain] or choices
    if not choices:
        return Results((), 0)
    some = [[groups[n] for n in one] for one in choices]
    found = candidates.of_some_words(query, some, asked.circles.rings, asked.filters)
    shown = {(one.lead.office_id, one.lead.parent) for one in known}
    rows = [row for row in found.rows if (row.office_id, row.parent) not in shown]
    folds = fold(rows, _worth(asked, ranking.weights_by_count(held, TELLING)))
    results = _results(asked, query, folds, more=found.more)
    counts = tallies(folds, asked.filters)
    return replace(results, widened=bool(rows), counts=counts)


def _worth(asked: _Asked, weights: Sequence[int]) -> Callable[[Row], int]:
    """Points of a row, with the little that being near is worth; of few marks, each is read once."""
    known: dict[tuple[int, int], int] = {}
    own, around = asked.office.pk, asked.circles.province

    def worth(row: Row) -> int:
        said = row.mark, row.office_id
        points = known.get(said)
        if points is None:
            far = 0 if row.office_id == own else 1 if row.office_id in around else 2
            points = known[said] = ranking.points(row.mark, weights) - far * STEP
        return points

    return worth


def _results(asked: _Asked, query: Query, folds: list[Fold], *, more: bool) -> Results:
    """Filter, rank the best again by their bodies, and read what is shown."""
    offset, limit = asked.place
    kept = [one for one in folds if passes(one, asked.filters)] if asked.filters else folds
    ranked = _rank_again(best(kept, max(RERANKED, offset + limit)), query)
    return Results(_hits(ranked[offset : offset + limit], query), len(kept), more=more)


def _rank_again(folds: list[Fold], query: Query) -> list[Fold]:
    """Add what the bodies of the first are worth, and sort those anew; one query."""
    first = folds[:RERANKED]
    if len(first) < 2:
        return folds
    bodies = texts.bodies([one.best.id for one in first])
    worth = ranking.BodyPoints(query)
    for one in first:
        one.points += worth(bodies.get(one.best.id, ""))
    return [*sorted(first, key=order), *folds[RERANKED:]]


def _hits(folds: Sequence[Fold], query: Query) -> list[Hit]:
    """The results as they are shown; one query for all their texts."""
    pages = {id(one): one.best_pages() for one in folds}
    ids = {one.lead.id for one in folds} | {row.id for some in pages.values() for row in some}
    shown = texts.shown(ids)
    return [_hit(one, pages[id(one)], shown, query) for one in folds if one.lead.id in shown]


def _hit(one: Fold, pages: Sequence[Row], held: Mapping[int, Shown], query: Query) -> Hit:
    row, text = one.lead, held[one.lead.id]
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
        pages=[
            _page(page, held[page.id], query, told=place == 0)
            for place, page in enumerate(pages)
            if page.id in held
        ],
    )


def _page(row: Row, text: Shown, query: Query, *, told: bool) -> Page:
    """A page as it is shown; only the best one with its words, which keeps a result short."""
    words = excerpt(text.body, query) if told else SafeString("")
    return Page(row.place or 1, text.url, text.facets.get("name", ""), words)

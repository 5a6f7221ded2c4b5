"""Rows into results: the pages of a document belong to its entry and are one result with it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from serambi.search.candidates import Row
from serambi.search.expression import PAGE, Filters

SHOWN_PAGES = 3


@dataclass(slots=True)
class Fold:
    """One result: its best row, the thing itself when it was met, its best pages."""

    points: int
    best: Row
    own: Row | None = None
    pages: Sequence[tuple[int, Row]] = ()

    @property
    def lead(self) -> Row:
        """The row that is shown first."""
        return self.own or self.best

    @property
    def kinds(self) -> set[str]:
        """Every kind of row in it."""
        return ({self.own.kind} if self.own else set()) | ({PAGE} if self.pages else set())

    def best_pages(self) -> list[Row]:
        """At most three pages, the best first; of several files the best page of each number."""
        ranked = sorted(self.pages, key=lambda one: (-one[0], one[1].place or 0, one[1].id))
        by_number: dict[int, Row] = {}
        for _points, row in ranked:
            by_number.setdefault(row.place or 0, row)
        return list(by_number.values())[:SHOWN_PAGES]


def fold(rows: Iterable[Row], worth: Callable[[Row], int]) -> list[Fold]:
    """The rows by the thing they belong to, in no order. Only pages have a parent but themselves."""
    pages = []
    folds: dict[tuple[int, str], Fold] = {}
    for row in rows:
        if row.kind == PAGE:
            pages.append(row)
        else:
            folds[row.office_id, row.parent] = Fold(worth(row), row, row)
    for row in pages:
        points = worth(row)
        held = folds.get((row.office_id, row.parent))
        if held is None:
            held = folds[row.office_id, row.parent] = Fold(points, row)
        elif _before(points, row) < _before(held.points, held.best):
            held.points, held.best = points, row
        held.pages = [*held.pages, (points, row)]
    return list(folds.values())


def best(folds: Sequence[Fold], most: int) -> list[Fold]:
    """The first `most` of `folds`: best first, then newest, then by key."""
    if len(folds) > most:
        least = sorted([one.points for one in folds], reverse=True)[most - 1]
        folds = [one for one in folds if one.points >= least]
    return sorted(folds, key=order)[:most]


def _before(points: int, row: Row) -> tuple[int, bool, int, int, int]:
    """Of one thing's rows: the best, the thing itself, the newest, the first page."""
    return (-points, row.kind == PAGE, -row.moment, row.place or 0, row.id)


def order(one: Fold) -> tuple[int, int, int, str]:
    """Best first; then newest; the key last, so that nothing is left to chance."""
    row = one.own or one.best
    return (-one.points, -row.moment, row.office_id, row.parent)


def passes(one: Fold, filters: Filters, *, but: str = "") -> bool:
    """True if the result is what `filters` ask for, `but` one of them."""
    row = one.lead
    return (
        (but == "kind" or not filters.kinds or bool(one.kinds & set(filters.kinds)))
        and (but == "category" or not filters.category or row.category == filters.category)
        and (but == "year" or not filters.year or row.year == filters.year)
        and (but == "unit" or not filters.unit or row.unit.casefold() == filters.unit.casefold())
    )


def tallies(folds: Sequence[Fold], filters: Filters) -> dict[str, dict[str, int]]:
    """How many results each value of each filter would leave, the other filters in force."""
    if not filters:
        return _all_tallies(folds)
    kinds: Counter[str] = Counter()
    counted: dict[str, Counter[str]] = {name: Counter() for name in ("category", "year", "unit")}
    for one in folds:
        if passes(one, filters, but="kind"):
            kinds.update(one.kinds)
            kinds[""] += 1
        for name, tally in counted.items():
            value = getattr(one.lead, name)
            if value and passes(one, filters, but=name):
                tally[str(value)] += 1
    return {"kind": dict(kinds), **{name: dict(tally) for name, tally in counted.items()}}


def _all_tallies(folds: Sequence[Fold]) -> dict[str, dict[str, int]]:
    """The same when no filter is set, which is most of the time."""
    leads = [one.own or one.best for one in folds]
    kinds = Counter([one.own.kind for one in folds if one.own])
    kinds[PAGE] += sum(1 for one in folds if one.pages)
    counted = {name: Counter(map(attrgetter(name), leads)) for name in ("category", "year", "unit")}
    return {
        "kind": {"": len(folds), **kinds} if folds else {},
        **{
            name: {str(value): n for value, n in tally.items() if value}
            for name, tally in counted.items()
        },
    }

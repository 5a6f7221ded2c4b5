"""The bounded set of rows that may be shown: the newest that hold the words, of each kind of row.

Pages are many, so they stand apart: a search for a common word must not show pages only. What is
read of each row is short, so that the same two thousand can be ranked, folded and counted.
"""

from collections.abc import Sequence
from typing import NamedTuple

from django.db import connection

from serambi.search import engine, marks
from serambi.search.expression import PAGE, Circle, Filters, Node, held, some, whole
from serambi.search.query import Group, Query

THINGS = 2_000
PAGES = 1_000
PHRASED = 5_000
INNER = 4
"""An office's own rows are bounded to so small a part when the search goes beyond it."""
NEAR = (400, 150)
"""Things and pages that hold some of the words: fewer, for their bodies are looked into."""

_ROWS = """SELECT e.id, e.office_id, e.kind, e.parent, e.place, e.moment, e.category, e.year, e.unit,
    {mark} FROM search_searchentry e {join} WHERE e.id IN ({among})"""
_BODIES = "JOIN search_searchtext t ON t.entry_id = e.id"
_COUNT = "SELECT {place} AS place, count(*) FROM ({newest}) AS found{place}"
_PART = "SELECT * FROM ({newest}) AS part{place}"


class Row(NamedTuple):
    """What ranking, folding and counting read of one thing; `mark` says what it holds (`marks`)."""

    id: int
    office_id: int
    kind: str
    parent: str
    place: int | None
    moment: int
    category: str
    year: int | None
    unit: str
    mark: int


class Found(NamedTuple):
    """Rows in no order; `more` when there were too many to look at."""

    rows: list[Row]
    more: bool


def of_all_words(query: Query, rings: Sequence[Circle], filters: Filters) -> Found:
    """Rows that hold every group of `query` and each phrase in order, nearest circle included."""
    limits = (PHRASED, PHRASED) if query.phrases else (THINGS, PAGES)
    asked = [
        (whole(query, circle, filters, pages=pages), limit, pages)
        for circle, most in _bounded(rings, limits)
        for pages, limit in _classes(filters, most)
    ]
    found = _read(asked, query, bodies=bool(query.phrases))
    if not query.phrases:
        return found
    return Found([row for row in found.rows if row.mark & marks.PHRASED], found.more)


def of_some_words(
    query: Query, choices: Sequence[Sequence[Group]], rings: Sequence[Circle], filters: Filters
) -> Found:
    """Rows that hold all groups of at least one choice, fewer, with their bodies looked into."""
    asked = [
        (some(choices, circle, filters, pages=pages), limit, pages)
        for circle, most in _bounded(rings, NEAR)
        for pages, limit in _classes(filters, most)
    ]
    return _read(asked, query, bodies=True)


def counts(groups: Sequence[Group], circle: Circle, most: int) -> list[int]:
    """How many rows hold each group, counted up to `most`; one query."""
    newest = engine.newest()
    parts = [_COUNT.format(place=place, newest=newest) for place in range(len(groups))]
    params: list[str | int] = []
    for group in groups:
        params += [engine.text(held(group, circle)), most]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), params)
        tally = dict(cursor.fetchall())
    return [tally[place] for place in range(len(groups))]


def _bounded(
    rings: Sequence[Circle], most: tuple[int, int]
) -> list[tuple[Circle, tuple[int, int]]]:
    """The circles with their bounds: the widest one's whole, those inside it a part of them."""
    inner = (most[0] // INNER, most[1] // INNER)
    return [(one, most if one is rings[-1] else inner) for one in rings]


def _classes(filters: Filters, limits: tuple[int, int]) -> list[tuple[bool, int]]:
    """Pages and other things, as far as the kinds asked for leave them in."""
    classes = []
    if not filters.kinds or set(filters.kinds) - {PAGE}:
        classes.append((False, limits[0]))
    if not filters.kinds or PAGE in filters.kinds:
        classes.append((True, limits[1]))
    return classes


def _read(asked: list[tuple[Node, int, bool]], query: Query, *, bodies: bool) -> Found:
    newest = engine.newest()
    among = " UNION ".join(_PART.format(newest=newest, place=n) for n in range(len(asked)))
    mark, params = marks.sql(query, engine.find(), bodies=bodies)
    params += [one for node, limit, _ in asked for one in (engine.text(node), limit + 1)]
    join = _BODIES if bodies else ""
    with connection.cursor() as cursor:
        cursor.execute(_ROWS.format(mark=mark, join=join, among=among), params)
        rows = list(map(Row._make, cursor.fetchall()))
    pages = sum(row.kind == PAGE for row in rows)
    most = {of_pages: limit for _node, limit, of_pages in asked}
    more = len(rows) - pages > most.get(False, 0) or pages > most.get(True, 0)
    return Found(rows, more)

"""The bounded set of rows that may be shown: the newest that hold the words, of each kind of row.

Pages are many, so they stand apart: a search for a common word must not show pages only. What is
read of each row is short, so that the same two thousand can be ranked, folded and counted.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import connection

from serambi.search import engine, marks
from serambi.search.expression import PAGE, Circle, Filters, Node, held, some, stages
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
_STAGE = "SELECT id FROM ({newest}) AS stage{place}"
_PART = "SELECT id FROM ({stages} LIMIT %s) AS part{place}"


class Part(NamedTuple):
    """What is asked until `limit` rows are found, of pages or of other things."""

    stages: Sequence[Node]
    limit: int
    pages: bool
    many: bool


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
    parts = [
        Part(stages(query, circle, filters, pages=pages), limit, pages, circle.wide)
        for circle, most in _bounded(rings, limits)
        for pages, limit in _classes(filters, most)
    ]
    found = _read(parts, query, bodies=bool(query.phrases))
    if not query.phrases:
        return found
    return Found([row for row in found.rows if row.mark & marks.PHRASED], found.more)


def of_some_words(
    query: Query, choices: Sequence[Sequence[Group]], rings: Sequence[Circle], filters: Filters
) -> Found:
    """Rows that hold all groups of at least one choice, fewer, with their bodies looked into."""
    parts = [
        Part([some(choices, circle, filters, pages=pages)], limit, pages, circle.wide)
        for circle, most in _bounded(rings, NEAR)
        for pages, limit in _classes(filters, most)
    ]
    return _read(parts, query, bodies=True)


def counts(groups: Sequence[Group], circle: Circle, most: int) -> list[int]:
    """How many rows hold each group, counted up to `most`; one query."""
    asked = [engine.newest(held(group, circle), most, many=circle.wide) for group in groups]
    parts = [_COUNT.format(place=n, newest=text) for n, (text, _params) in enumerate(asked)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), [one for _text, some in asked for one in some])
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


def _read(parts: Sequence[Part], query: Query, *, bodies: bool) -> Found:
    mark, params = marks.sql(query, engine.find(), bodies=bodies)
    among = " UNION ".join(_part(part, place, params) for place, part in enumerate(parts))
    join = _BODIES if bodies else ""
    with connection.cursor() as cursor:
        cursor.execute(_ROWS.format(mark=mark, join=join, among=among), params)
        rows = list(map(Row._make, cursor.fetchall()))
    pages = sum([row.kind == PAGE for row in rows])
    most = {part.pages: part.limit for part in parts}
    more = len(rows) - pages > most.get(False, 0) or pages > most.get(True, 0)
    return Found(rows, more)


def _part(part: Part, place: int, params: list[Any]) -> str:
    """The ids of `part` as SQL; what stands in its places is added to `params`."""
    asked = [engine.newest(node, part.limit + 1, many=part.many) for node in part.stages]
    for _text, some_params in asked:
        params.extend(some_params)
    params.append(part.limit + 1)
    texts = [_STAGE.format(place=f"{place}_{n}", newest=text) for n, (text, _) in enumerate(asked)]
    return _PART.format(place=place, stages=" UNION ALL ".join(texts))

"""The bounded set of rows that may be shown: the newest that hold the words, of each kind of row.

Pages are many, so they stand apart: a search for a common word must not show pages only. What is
read of each row is short, so that the same two thousand can be ranked, folded and counted.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import connection

from serambi.search import engine
from serambi.search.expression import PAGE, Filters, Node, Owners, some, whole
from serambi.search.query import Group, Query

THINGS = 2_000
PAGES = 1_000
PHRASED = 5_000
NEAR = (400, 150)
"""Things and pages that hold some of the words: looked into whole, so fewer."""

_COLUMNS = (
    "e.id, e.office_id, e.kind, e.parent, e.place, e.moment, e.category, e.year, e.unit,"
    " e.stems_title, e.often"
)
_PLAIN = "SELECT {columns}, '' FROM search_searchentry e WHERE e.id IN ({among})"
_WITH_BODY = (
    "SELECT {columns}, t.stems_body FROM search_searchentry e"
    " JOIN search_searchtext t ON t.entry_id = e.id WHERE e.id IN ({among})"
)
_COUNT = "SELECT {place} AS place, count(*) FROM ({newest}) AS found{place}"
_PART = "SELECT * FROM ({newest}) AS part{place}"


class Row(NamedTuple):
    """What ranking, folding and counting read of one thing."""

    id: int
    office_id: int
    kind: str
    parent: str
    place: int | None
    moment: int
    category: str
    year: int | None
    unit: str
    title: str
    often: str
    body: str


class Found(NamedTuple):
    """Rows in no order; `more` when there were too many to look at."""

    rows: list[Row]
    more: bool


def of_all_words(query: Query, circles: Sequence[Owners], filters: Filters) -> Found:
    """Rows that hold every group of `query` and each phrase in order, nearest circle included."""
    limits = (PHRASED, PHRASED) if query.phrases else (THINGS, PAGES)
    asked = [
        (whole(query, owners, filters, pages=pages), limit, pages)
        for owners in circles
        for pages, limit in _classes(filters, limits)
    ]
    found = _read(asked, bodies=bool(query.phrases))
    if not query.phrases:
        return found
    rows = [row for row in found.rows if _in_order(row, query)]
    return Found(rows, found.more)


def of_some_words(
    choices: Sequence[Sequence[Group]], circles: Sequence[Owners], filters: Filters
) -> Found:
    """Rows that hold all groups of at least one choice, fewer, with their bodies."""
    asked = [
        (some(choices, owners, filters, pages=pages), limit, pages)
        for owners in circles
        for pages, limit in _classes(filters, NEAR)
    ]
    return _read(asked, bodies=True)


def counts(groups: Sequence[Group], owners: Owners, most: int) -> list[int]:
    """How many rows hold each group, counted up to `most`; one query."""
    newest = engine.newest()
    parts = [_COUNT.format(place=place, newest=newest) for place in range(len(groups))]
    params: list[str | int] = []
    for group in groups:
        params += [engine.text(some([[group]], owners, Filters())), most]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), params)
        tally = dict(cursor.fetchall())
    return [tally[place] for place in range(len(groups))]


def _classes(filters: Filters, limits: tuple[int, int]) -> list[tuple[bool, int]]:
    """Pages and other things, as far as the kinds asked for leave them in."""
    classes = []
    if not filters.kinds or set(filters.kinds) - {PAGE}:
        classes.append((False, limits[0]))
    if not filters.kinds or PAGE in filters.kinds:
        classes.append((True, limits[1]))
    return classes


def _read(asked: list[tuple[Node, int, bool]], *, bodies: bool) -> Found:
    newest = engine.newest()
    among = " UNION ".join(_PART.format(newest=newest, place=n) for n in range(len(asked)))
    params: list[Any] = [one for node, limit, _ in asked for one in (engine.text(node), limit + 1)]
    with connection.cursor() as cursor:
        cursor.execute(
            (_WITH_BODY if bodies else _PLAIN).format(columns=_COLUMNS, among=among), params
        )
        rows = list(map(Row._make, cursor.fetchall()))
    pages = sum(row.kind == PAGE for row in rows)
    most = {of_pages: limit for _node, limit, of_pages in asked}
    more = len(rows) - pages > most.get(False, 0) or pages > most.get(True, 0)
    return Found(rows, more)


def _in_order(row: Row, query: Query) -> bool:
    return all(
        (needle := f" {' '.join(phrase)} ") in row.title or needle in row.body
        for phrase in query.phrases
    )

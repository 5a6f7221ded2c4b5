"""How well a row answers a query: whole numbers, made here and not by an engine.

So both engines give the same order. A word in the title counts most, a word that the body says
often more than one said once, a rare word more than one that every candidate has in its title;
words in the order typed more than the same words apart.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import log2

from serambi.search.candidates import Row
from serambi.search.expression import PAGE
from serambi.search.query import Group, Query

IN_TITLE = 10
BEGUN_IN_TITLE = 6
IN_PAGE_TITLE = 7
IN_BODY = 3
OFTEN = 2
TITLE_ROW = 8
TITLE_WHOLE = 16
TITLE_SHARE = 12
BODY_ROW = 5
BODY_PAIR = 3
BODY_TIMES = 4
LEAST, MOST = 2, 8

Needles = tuple[tuple[tuple[str, ...], ...], str]


def needles(query: Query) -> list[Needles]:
    """Each group as the pieces of text that show it: its forms between spaces, its beginning."""
    return [_needle(group) for group in query.groups]


def weights_by_title(rows: Sequence[Row], sought: Sequence[Needles]) -> list[int]:
    """2 to 8 for each group: the fewer candidates have it in their title, the more it tells."""
    shown = [sum(_holds(row.title, one) for row in rows) for one in sought]
    return [_telling(len(rows), n) for n in shown]


def weights_by_count(counts: Sequence[int], most: int) -> list[int]:
    """2 to 8 for each group by how many rows of the office hold it."""
    return [_telling(most, n) for n in counts]


def points(row: Row, sought: Sequence[Needles], weights: Sequence[int], *, every: bool) -> int:
    """What title and frequent words are worth; groups that are not held are worth nothing.

    With `every` each row holds every group somewhere; otherwise the row's body is looked into.
    """
    title, often, body = row.title, row.often, row.body
    worth = IN_PAGE_TITLE if row.kind == PAGE else IN_TITLE
    total = in_title = 0
    for (forms, beginning), weight in zip(sought, weights, strict=True):
        if any(all(piece in title for piece in form) for form in forms):
            total += weight * worth
            in_title += 1
        elif beginning and beginning in title:
            total += weight * BEGUN_IN_TITLE
            in_title += 1
        elif every or _holds(body, (forms, beginning)):
            said = any(all(piece in often for piece in form) for form in forms)
            total += weight * (IN_BODY + OFTEN * said)
    if in_title:
        total += TITLE_SHARE * in_title // max(title.count(" ") - 1, in_title)
    return total


def title_points(row: Row, query: Query) -> int:
    """What it is worth that the title says the words in a row, or nothing else."""
    phrase = f" {' '.join(query.stems)} "
    if row.title == phrase:
        return TITLE_WHOLE
    return TITLE_ROW if len(query.stems) > 1 and phrase in row.title else 0


def body_points(body: str, query: Query) -> int:
    """What it is worth that the body says words often, in pairs, or in the row typed."""
    stems = query.stems
    total = sum(min(body.count(f" {stem} "), BODY_TIMES) for stem in stems)
    if len(stems) > 1:
        total += sum(BODY_PAIR for one, other in pairwise(stems) if f" {one} {other} " in body)
        total += BODY_ROW * (f" {' '.join(stems)} " in body)
    return total


def _needle(group: Group) -> Needles:
    forms = tuple(tuple(f" {stem} " for stem in form) for form in group.forms)
    return forms, f" {group.prefix}" if group.prefix else ""


def _holds(text: str, one: Needles) -> bool:
    forms, beginning = one
    return any(all(piece in text for piece in form) for form in forms) or bool(
        beginning and beginning in text
    )


def _telling(all_rows: int, holding: int) -> int:
    return max(LEAST, min(MOST, LEAST + round(log2((all_rows + 1) / (holding + 1)))))

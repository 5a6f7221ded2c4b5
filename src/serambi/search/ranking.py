"""How well a row answers a query: whole numbers, made here and not by an engine.

So both engines give the same order. A word in the title counts most, a word that the body says
often more than one said once, a rare word more than one that every candidate has in its title;
words in the order typed more than the same words apart.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import log2
from typing import NamedTuple

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
NOTHING = "  "
"""How a row without frequent words is written."""


class Needle(NamedTuple):
    """A group as the pieces of text that show it: `only` when one piece is enough to know."""

    only: str
    forms: tuple[tuple[str, ...], ...]
    beginning: str

    def shows(self, text: str) -> bool:
        """True if `text` holds the group."""
        if self.only:
            return self.only in text
        return any(all(piece in text for piece in form) for form in self.forms)


def needles(query: Query) -> list[Needle]:
    """The groups of `query`, each between spaces."""
    return [_needle(group) for group in query.groups]


def weights_by_title(rows: Sequence[Row], sought: Sequence[Needle]) -> list[int]:
    """2 to 8 for each group: the fewer candidates have it in their title, the more it tells."""
    titles = [row.title for row in rows]
    return [_telling(len(titles), sum(map(one.shows, titles))) for one in sought]


def weights_by_count(counts: Sequence[int], most: int) -> list[int]:
    """2 to 8 for each group by how many rows of the office hold it."""
    return [_telling(most, n) for n in counts]


def points(row: Row, sought: Sequence[Needle], weights: Sequence[int], *, every: bool) -> int:
    """What title and frequent words are worth; groups that are not held are worth nothing.

    With `every` each row holds every group somewhere; otherwise the row's body is looked into.
    """
    title, often, body = row.title, row.often, row.body
    worth = IN_PAGE_TITLE if row.kind == PAGE else IN_TITLE
    total = in_title = 0
    for one, weight in zip(sought, weights, strict=True):
        if one.shows(title):
            total += weight * worth
            in_title += 1
        elif one.beginning and one.beginning in title:
            total += weight * BEGUN_IN_TITLE
            in_title += 1
        elif every or one.shows(body) or (one.beginning and one.beginning in body):
            total += weight * (IN_BODY + OFTEN * (often != NOTHING and one.shows(often)))
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


def _needle(group: Group) -> Needle:
    forms = tuple(tuple(f" {stem} " for stem in form) for form in group.forms)
    only = forms[0][0] if len(forms) == 1 and len(forms[0]) == 1 else ""
    return Needle(only, forms, f" {group.prefix}" if group.prefix else "")


def _telling(all_rows: int, holding: int) -> int:
    return max(LEAST, min(MOST, LEAST + round(log2((all_rows + 1) / (holding + 1)))))

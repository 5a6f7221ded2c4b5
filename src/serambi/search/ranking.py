"""How well a row answers a query: whole numbers, made here and not by an engine.

So both engines give the same order. A word in the title counts most, a word that the body says
often more than one said once, a rare word more than one that every candidate has in its title;
words in the order typed more than the same words apart.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log2

from serambi.search import marks
from serambi.search.query import Query

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


def weights_by_title(tally: Mapping[int, int], groups: int) -> list[int]:
    """2 to 8 for each group: the fewer candidates have it in their title, the more it tells.

    `tally` says how many candidates have each mark.
    """
    held = [0] * groups
    for mark, n in tally.items():
        for place, where in enumerate(marks.met(mark, groups)):
            held[place] += n * (where == marks.TITLE)
    total = sum(tally.values())
    return [_telling(total, n) for n in held]


def weights_by_count(counts: Sequence[int], most: int) -> list[int]:
    """2 to 8 for each group by how many rows of the office hold it."""
    return [_telling(most, n) for n in counts]


def points(mark: int, weights: Sequence[int]) -> int:
    """What title and frequent words are worth; groups that are not held are worth nothing."""
    in_title = total = 0
    page = IN_PAGE_TITLE if mark & marks.OF_PAGE else IN_TITLE
    worth = {marks.TITLE: page, marks.BEGUN: BEGUN_IN_TITLE, marks.OFTEN: IN_BODY + OFTEN, marks.BODY: IN_BODY}  # fmt: skip
    for where, weight in zip(marks.met(mark, len(weights)), weights, strict=True):
        total += weight * worth.get(where, 0)
        in_title += where in (marks.TITLE, marks.BEGUN)
    if in_title:
        total += TITLE_SHARE * in_title // max((mark & marks.SPACES) - 1, in_title)
    if mark & marks.WHOLE:
        return total + TITLE_WHOLE
    return total + TITLE_ROW * bool(mark & marks.ROW)


class BodyPoints:
    """What it is worth that a body says the words of a query often, in pairs, or as typed."""

    def __init__(self, query: Query) -> None:
        """The pieces of text to look for are made once."""
        stems = query.stems
        self._words = [f" {stem} " for stem in stems]
        self._pairs = [f" {one} {other} " for one, other in pairwise(stems)]
        self._row = f" {' '.join(stems)} "

    def __call__(self, body: str) -> int:
        """The points of `body`, the stems of a text between spaces."""
        total = sum([min(body.count(word), BODY_TIMES) for word in self._words])
        if self._pairs:
            total += sum([BODY_PAIR for pair in self._pairs if pair in body])
            total += BODY_ROW * (self._row in body)
        return total


def _telling(all_rows: int, holding: int) -> int:
    return max(LEAST, min(MOST, LEAST + round(log2((all_rows + 1) / (holding + 1)))))

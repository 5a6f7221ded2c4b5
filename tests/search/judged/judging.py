"""Queries, what they are worth finding, and the two measures.

nDCG@10: gains 2^grade - 1, discounted by log2 of the place, over the best possible order (Järvelin
and Kekäläinen 2002). Recall@20: how many of the useful documents (grade 1 to 3) stand among the
first 20, of as many as could stand there.
"""

import csv
from collections.abc import Sequence
from functools import cache
from math import log2
from pathlib import Path
from typing import NamedTuple

from tests.search.judged.corpus import Document, shelf

FILE = Path(__file__).with_name("queries.csv")


class Judged(NamedTuple):
    """What somebody types; key → grade of every document that is of use to them."""

    text: str
    held_out: bool
    grades: dict[str, int]


@cache
def judged() -> tuple[Judged, ...]:
    """The queries in the file's order; every second one was not looked at while tuning."""
    with FILE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";", quoting=csv.QUOTE_NONE))
    return tuple(
        Judged(row["query"], number % 2 == 1, _grades(row)) for number, row in enumerate(rows)
    )


def ndcg(found: Sequence[str], grades: dict[str, int], most: int = 10) -> float:
    """Between 0 and 1 for the first `most` of `found`."""
    best = _gain(sorted(grades.values(), reverse=True)[:most])
    return _gain([grades.get(key, 0) for key in found[:most]]) / best


def recall(found: Sequence[str], grades: dict[str, int], most: int = 20) -> float:
    """Between 0 and 1 for the first `most` of `found`."""
    return sum(key in grades for key in found[:most]) / min(most, len(grades))


def _gain(grades: Sequence[int]) -> float:
    return sum(((2.0**grade - 1) / log2(place + 2) for place, grade in enumerate(grades)), 0.0)


def _grades(row: dict[str, str]) -> dict[str, int]:
    grades: dict[str, int] = {}
    for grade in (1, 2, 3):
        for rule in filter(None, row[str(grade)].split("+")):
            grades |= {one.key: grade for one in shelf() if _fits(one, rule)}
    return grades


def _fits(document: Document, rule: str) -> bool:
    for condition in rule.split("&"):
        name, _, values = condition.partition("=")
        if not document.facts.get(name, frozenset()) & set(values.split("/")):
            return False
    return True

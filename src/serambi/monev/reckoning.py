"""Exact scores and ranks: fractions all the way, rounded half up to two decimals once, at the end."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from importlib.resources import files
from typing import TypeVar

from serambi.law import scoring

SAQ = "SAQ"
INTERVIEW = "Wawancara"
"""May be scored in any cycle; it has a share only where the method says so, else it tells ties apart."""
HUNDRED = 100
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TieRule:
    """By which parts equal scores are told apart, in order."""

    key: str
    title: str
    order: tuple[str, ...]


@lru_cache(maxsize=1)
def tie_rules() -> tuple[TieRule, ...]:
    """The rules that an organiser may declare."""
    text = (files("serambi.monev") / "data" / "ties.toml").read_text(encoding="utf-8")
    return tuple(
        TieRule(row["key"], row["title"], tuple(row["order"]))
        for row in tomllib.loads(text)["rule"]
    )


def tie_rule(key: str) -> TieRule:
    """The rule of that key. Raises LookupError."""
    return next(one for one in tie_rules() if one.key == key)


def rounded(exact: Fraction) -> Decimal:
    """Two decimals, half up, from the exact value (never negative here)."""
    cents = (exact * 100 * 2 + 1) // 2
    return Decimal(cents).scaleb(-2).quantize(scoring.CENT)


def points(rules: Sequence[scoring.Question], grades: Mapping[str, str]) -> Fraction:
    """The exact points of `grades` by code; what is missing gives nothing."""
    return sum(
        (Fraction(scoring.points(one, grades.get(one.code, ""))) for one in rules), Fraction()
    )


def of_hundred(gained: Fraction, total: Decimal) -> Fraction:
    """Points of an instrument whose weights sum to `total`, as a part of 100."""
    return gained * HUNDRED / Fraction(total)


def final(shares: Mapping[str, Decimal], scores: Mapping[str, Fraction]) -> Fraction:
    """The exact final score: each part (0 to 100) by its share in per cent; a missing part gives nothing."""
    parts = (Fraction(share) * scores.get(part, 0) / HUNDRED for part, share in shares.items())
    return sum(parts, Fraction())


def ranks(rows: Mapping[T, tuple[Decimal, ...]]) -> dict[T, int]:
    """Places by the values, the higher first; equal values share a place and the next is left out.

    The first value is the rounded final score, the others those of the tie rule.
    """
    ordered = sorted(rows, key=lambda one: rows[one], reverse=True)
    places: dict[T, int] = {}
    for number, one in enumerate(ordered, start=1):
        before = ordered[number - 2] if number > 1 else None
        same = before is not None and rows[before] == rows[one]
        places[one] = places[before] if same and before is not None else number
    return places

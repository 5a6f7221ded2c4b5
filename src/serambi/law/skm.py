"""The index of public satisfaction, SKM (PermenPANRB 14/2017; `data/skm.toml`).

Nine elements, each answered from 1 to 4; the mean of each weighs exactly 1/9; their sum times 25 is
the index. Many worksheets round 1/9 to 0.11, so that their best is 99 and 91.48 becomes 90.56: here
the sum is kept as a fraction and rounded half up to two decimals once, before the letter is looked
up, so that no index falls between two bands.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from importlib.resources import files
from typing import Any

from serambi.core.errors import InvalidInput
from serambi.law.rules import Evidence

LOWEST, HIGHEST = 1, 4
PER_POINT = 25
"""A mean of 4 is an index of 100."""


@dataclass(frozen=True, slots=True)
class Element:
    """One of the nine things that are asked."""

    code: str
    title: str
    basis: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Band:
    """A letter, its word and the index it starts at."""

    letter: str
    title: str
    start: Decimal
    basis: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class SampleTable:
    """How many have to answer (`sizes`: population, sample; the smallest first)."""

    title: str
    sizes: tuple[tuple[int, int], ...]
    basis: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Index:
    """The outcome of a survey: `value` 25 to 100, the mean of each element 1 to 4, `answers` sheets."""

    value: Decimal
    band: Band
    means: Mapping[str, Decimal]
    answers: int


@lru_cache(maxsize=1)
def _data() -> dict[str, list[dict[str, Any]]]:
    text = (files("serambi.law") / "data" / "skm.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=1)
def elements() -> tuple[Element, ...]:
    """The nine elements, in the order of the regulation."""
    return tuple(
        Element(row["code"], row["title"], row["basis"], Evidence(row["evidence"]))
        for row in _data()["element"]
    )


@lru_cache(maxsize=1)
def bands() -> tuple[Band, ...]:
    """The four bands, the best first."""
    return tuple(
        Band(
            row["letter"],
            row["title"],
            Decimal(row["from"]),
            row["basis"],
            Evidence(row["evidence"]),
        )
        for row in _data()["band"]
    )


@lru_cache(maxsize=1)
def sample_table() -> SampleTable:
    """The table that the regulation carries in its annex."""
    [row] = _data()["sample"]
    sizes = tuple((population, sample) for population, sample in row["sizes"])
    return SampleTable(row["title"], sizes, row["basis"], Evidence(row["evidence"]))


def band(value: Decimal) -> Band:
    """The band of an index of two decimals. Raises ValueError below the least that can be had."""
    for one in bands():
        if value >= one.start:
            return one
    raise ValueError(f"an index is at least {bands()[-1].start}")


def index(sheets: Sequence[Sequence[int]]) -> Index:
    """The index of `sheets`, each nine answers from 1 to 4 in the order of the elements.

    Raises InvalidInput when nobody answered, and for a sheet that is not whole.
    """
    if not sheets:
        raise InvalidInput("skm.empty", "Belum ada jawaban survei untuk dihitung.", field="sheets")
    for number, sheet in enumerate(sheets, start=1):
        if len(sheet) != len(elements()) or not all(LOWEST <= one <= HIGHEST for one in sheet):
            raise InvalidInput(
                "skm.sheet",
                f"Jawaban ke-{number} tidak lengkap atau di luar 1 sampai 4.",
                f"Tiap jawaban memuat {len(elements())} nilai.",
                field="sheets",
            )
    means = [Fraction(sum(column), len(sheets)) for column in zip(*sheets, strict=True)]
    value = _rounded(sum(means, Fraction()) / len(means) * PER_POINT)
    named = {one.code: _rounded(mean) for one, mean in zip(elements(), means, strict=True)}
    return Index(value, band(value), named, len(sheets))


def sample_size(population: int) -> int:
    """How many answers a survey of `population` served people needs; all of a very small one.

    Between two rows of the table the larger holds. Raises ValueError below 1.
    """
    if population < 1:
        raise ValueError("a population has at least one person")
    sizes = sample_table().sizes
    needed = next((sample for size, sample in sizes if population <= size), sizes[-1][1])
    return min(population, needed)


def _rounded(number: Fraction) -> Decimal:
    """A number that is not negative to two decimals, half up, without passing through a float."""
    return Decimal((number * 200 + 1) // 2).scaleb(-2)

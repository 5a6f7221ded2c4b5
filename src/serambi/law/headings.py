"""The headings that the information list must have, and titles that seldom fit their category.

UU 14/2008 arts. 9-11, Perki 1/2021 arts. 14 and 21, Perki 1/2019 for elections
(`data/headings.toml`). A suspicion is shown to the officer; it changes nothing.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any

from serambi.core.errors import InvalidInput
from serambi.law.rules import Evidence


class Category(StrEnum):
    """How information must be made available."""

    BERKALA = "berkala"
    SERTA_MERTA = "serta_merta"
    SETIAP_SAAT = "setiap_saat"


CATEGORY_NAMES = {
    Category.BERKALA: "Informasi berkala",
    Category.SERTA_MERTA: "Informasi serta merta",
    Category.SETIAP_SAAT: "Informasi setiap saat",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """One statutory heading; `election` when it comes from the rules on election information."""

    code: str
    category: Category
    title: str
    basis: str
    evidence: Evidence
    election: bool


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Phrases that seldom stand in a title filed so, unless one of the others does, and why."""

    filed: tuple[str, ...]
    titles: tuple[str, ...]
    unless: tuple[str, ...]
    sentence: str
    basis: str


@lru_cache(maxsize=1)
def _data() -> dict[str, list[dict[str, Any]]]:
    text = (files("serambi.law") / "data" / "headings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=1)
def headings() -> tuple[Heading, ...]:
    """Every heading, in the order of the law."""
    return tuple(
        Heading(
            code=row["code"],
            category=Category(row["category"]),
            title=row["title"],
            basis=row["basis"],
            evidence=Evidence(row["evidence"]),
            election=row.get("election", False),
        )
        for row in _data()["heading"]
    )


def headings_of(category: Category) -> list[Heading]:
    """The headings of one category, in the order of the law."""
    return [one for one in headings() if one.category is category]


def heading(code: str) -> Heading:
    """The heading with `code`. Raises InvalidInput."""
    for one in headings():
        if one.code == code:
            return one
    raise InvalidInput(
        "heading.unknown",
        f"Tidak ada pokok informasi {code}.",
        "Pilih dari daftar.",
        field="heading",
    )


@lru_cache(maxsize=1)
def suspicions() -> tuple[Suspicion, ...]:
    """Every suspicion; the first that fits is told."""
    return tuple(
        Suspicion(
            filed=tuple(row["filed"]),
            titles=tuple(row["titles"]),
            unless=tuple(row.get("unless", ())),
            sentence=row["sentence"],
            basis=row["basis"],
        )
        for row in _data()["suspicion"]
    )


def suspicious(category: str, title: str) -> str | None:
    """A sentence when `title` seldom belongs under `category`, else None.

    A category that the law does not know is never suspicious here; the form refuses it.
    """
    for one in suspicions():
        fits = category in one.filed and _mentions(title, one.titles)
        if fits and not _mentions(title, one.unless):
            return one.sentence
    return None


def _mentions(title: str, phrases: Sequence[str]) -> bool:
    words = " ".join(re.findall(r"\w+", title.casefold()))
    return any(f" {phrase} " in f" {words} " for phrase in phrases)

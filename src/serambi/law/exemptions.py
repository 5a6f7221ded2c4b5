"""What may be withheld: UU 14/2008 art. 17 letter by letter, and the grounds of art. 6(3).

Art. 6(3) e (not held or not documented) is no exemption: it needs no article 17 and no test.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from serambi.core.errors import InvalidInput
from serambi.law.rules import Evidence

LIFTED = frozenset({"g", "h"})
"""Letters that art. 18(2) takes away on consent or for a public post."""


@dataclass(frozen=True, slots=True)
class Exemption:
    """One ground of art. 17: a letter, or a numbered item under it.

    `code` is "17.b" or "17.a.2"; `max_years` is a limit of years where the law sets one.
    """

    code: str
    letter: str
    number: int | None
    title: str
    basis: str
    evidence: Evidence
    period: str
    period_basis: str
    max_years: int | None


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason to refuse of art. 6(3)."""

    letter: str
    title: str
    needs_exemption: bool
    basis: str


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One question of a checklist of art. 18; "yes" means that it may not be withheld."""

    code: str
    title: str
    basis: str


@dataclass(frozen=True, slots=True)
class Mandatory:
    """What Perbawaslu 1/2022 art. 18(2) tells a PPID to exempt, with its usual grounds of art. 17.

    A regulation cannot exempt by itself: each item still needs its ground and its test.
    """

    code: str
    title: str
    basis: str
    evidence: Evidence
    usual: tuple[str, ...]


@lru_cache(maxsize=1)
def _data() -> dict[str, list[dict[str, Any]]]:
    text = (files("serambi.law") / "data" / "exemptions.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=1)
def exemptions() -> tuple[Exemption, ...]:
    """Every letter of art. 17, each followed by its numbered items."""
    found: list[Exemption] = []
    for row in _data()["letter"]:
        found.append(_exemption(row, None, row["title"], row["evidence"]))
        found.extend(
            _exemption(row, number, title, row["items_evidence"])
            for number, title in enumerate(row.get("items", ()), start=1)
        )
    return tuple(found)


def _exemption(row: dict[str, Any], number: int | None, title: str, evidence: str) -> Exemption:
    letter = row["letter"]
    return Exemption(
        code=f"17.{letter}" + (f".{number}" if number else ""),
        letter=letter,
        number=number,
        title=title,
        basis=f"UU 14/2008 Pasal 17 huruf {letter}" + (f" angka {number}" if number else ""),
        evidence=Evidence(evidence),
        period=row["period"],
        period_basis=row["period_basis"],
        max_years=row.get("max_years"),
    )


def exemption(code: str) -> Exemption:
    """The ground with `code`. Raises InvalidInput."""
    for one in exemptions():
        if one.code == code:
            return one
    raise InvalidInput(
        "exemption.unknown",
        f"Tidak ada dasar pengecualian {code} dalam UU 14/2008 Pasal 17.",
        "Pilih huruf dan angka dari daftar.",
        field="exemption",
    )


@lru_cache(maxsize=1)
def never_exempt() -> tuple[CheckItem, ...]:
    """The checklist of art. 18(1): nothing of this kind may be withheld, whatever the ground."""
    return _checklist("never", 1)


@lru_cache(maxsize=1)
def lifts() -> tuple[CheckItem, ...]:
    """What takes letters g and h away (art. 18(2))."""
    return _checklist("lift", 2)


def checklist_for(letter: str) -> tuple[CheckItem, ...]:
    """All questions of art. 18 that an exemption under `letter` has to answer with "no"."""
    return never_exempt() + (lifts() if letter in LIFTED else ())


def _checklist(name: str, paragraph: int) -> tuple[CheckItem, ...]:
    return tuple(
        CheckItem(
            code=row["code"],
            title=row["title"],
            basis=f"UU 14/2008 Pasal 18 ayat ({paragraph}) huruf {row['letter']}",
        )
        for row in _data()[name]
    )


@lru_cache(maxsize=1)
def mandatory_exclusions() -> tuple[Mandatory, ...]:
    """The items of Perbawaslu 1/2022 art. 18(2), known from two texts that repeat it."""
    return tuple(
        Mandatory(
            code=row["code"],
            title=row["title"],
            basis=f"Perbawaslu 1/2022 Pasal 18 ayat (2) huruf {row['letter']}",
            evidence=Evidence.SEKUNDER,
            usual=tuple(row["usual"]),
        )
        for row in _data()["mandatory"]
    )


def must_be_numbered(letter: str) -> bool:
    """True if art. 17 lists numbered items under `letter`, so that the number is named too."""
    return any(one.letter == letter and one.number for one in exemptions())


@lru_cache(maxsize=1)
def grounds() -> tuple[Ground, ...]:
    """The five reasons of art. 6(3)."""
    return tuple(
        Ground(
            letter=row["letter"],
            title=row["title"],
            needs_exemption=row["needs_exemption"],
            basis=f"UU 14/2008 Pasal 6 ayat (3) huruf {row['letter']}",
        )
        for row in _data()["ground"]
    )

"""The seven grounds of objection, UU 14/2008 art. 35(1) a-g (`data/grounds.toml`)."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from serambi.core.errors import InvalidInput
from serambi.law.rules import Evidence


@dataclass(frozen=True, slots=True)
class ObjectionGround:
    """One letter of art. 35(1).

    `needs_request`: it is about a registered request; only b is not. `may_be_talked_over`: may be
    settled by talk between both sides (art. 35(2)); only a may not.
    """

    letter: str
    title: str
    hint: str
    needs_request: bool
    may_be_talked_over: bool
    basis: str
    evidence: Evidence


@lru_cache(maxsize=1)
def objection_grounds() -> tuple[ObjectionGround, ...]:
    """All seven, a to g."""
    text = (files("serambi.law") / "data" / "grounds.toml").read_text(encoding="utf-8")
    return tuple(
        ObjectionGround(
            letter=row["letter"],
            title=row["title"],
            hint=row["hint"],
            needs_request=row["request"],
            may_be_talked_over=row["talk"],
            basis=row["basis"],
            evidence=Evidence(row["evidence"]),
        )
        for row in tomllib.loads(text)["ground"]
    )


def objection_ground(letter: str) -> ObjectionGround:
    """The ground with `letter`. Raises InvalidInput."""
    for one in objection_grounds():
        if one.letter == letter:
            return one
    raise InvalidInput(
        "objection.ground_unknown",
        f"Tidak ada alasan keberatan dengan huruf {letter}.",
        "Pilih dari tujuh alasan yang ada.",
        field="grounds",
    )


def talk_allowed(letters: Iterable[str]) -> bool:
    """True if at least one of the grounds may be settled by talk (art. 35(2))."""
    return any(objection_ground(letter).may_be_talked_over for letter in letters)

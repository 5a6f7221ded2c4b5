"""The score of a self-assessment and what it is called (Perki 1/2022; `data/scoring.toml`).

Everything is exact: points are decimals, added exactly, and rounded half up to two decimals once,
at the end. A word is looked up for the rounded score, so no score falls between two words: 89.995
is 90.00 and *Informatif*, 89.99 is not.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Any

from serambi.core.errors import InvalidInput
from serambi.law.rules import Evidence

GRADES = "ABCDE"
NIL = "NIHIL"
"""A statement, signed by the superior, that there was nothing of the kind."""
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Question:
    """One question of an instrument. `weight` is the most it can give, in points.

    `steps` is what A to E give where the instrument says so itself; empty means the known steps of
    the weight.
    """

    code: str
    group: str
    weight: Decimal
    all_or_nothing: bool = False
    nil_allowed: bool = False
    steps: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """Points in all and by group, rounded half up to two decimals, once."""

    total: Decimal
    groups: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Steps:
    """What grades A to E give for a question of this `weight`, in points."""

    weight: Decimal
    grades: tuple[Decimal, ...]
    basis: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Scale:
    """The words of one assessor and year, the highest first, each with the score it starts at."""

    key: str
    assessor: str
    year: int
    words: tuple[tuple[str, Decimal], ...]
    basis: str
    evidence: Evidence

    def word(self, score: Decimal) -> str:
        """What `score` (0 to 100) is called, after rounding it to two decimals."""
        at = rounded(score)
        for name, start in self.words:
            if at >= start:
                return name
        raise ValueError(f"no word for {score}")


@dataclass(frozen=True, slots=True)
class Method:
    """How the parts of an evaluation make its final score: shares in per cent."""

    key: str
    assessor: str
    year: int
    parts: Mapping[str, Decimal]
    groups: Mapping[str, Decimal]
    basis: str
    evidence: Evidence

    def combine(self, scores: Mapping[str, Decimal]) -> Decimal:
        """The final score of `scores` (0 to 100 for each part; a missing part gives nothing).

        Raises ValueError for a part that this method does not know.
        """
        unknown = sorted(set(scores) - set(self.parts))
        if unknown:
            raise ValueError(f"{self.key} has no part {unknown[0]}")
        return rounded(
            sum(
                (share * scores.get(part, 0) / 100 for part, share in self.parts.items()), Decimal()
            )
        )


def rounded(number: Decimal) -> Decimal:
    """`number` to two decimals, half up."""
    return number.quantize(CENT, ROUND_HALF_UP)


@lru_cache(maxsize=1)
def _data() -> dict[str, list[dict[str, Any]]]:
    text = (files("serambi.law") / "data" / "scoring.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=1)
def all_steps() -> tuple[Steps, ...]:
    """The steps of every weight that is known, the lightest first."""
    return tuple(
        Steps(
            weight=Decimal(row["weight"]),
            grades=tuple(map(Decimal, row["grades"])),
            basis=row["basis"],
            evidence=Evidence(row["evidence"]),
        )
        for row in _data()["steps"]
    )


@lru_cache(maxsize=1)
def steps() -> Mapping[Decimal, tuple[Decimal, ...]]:
    """What grades A to E give, by weight."""
    return {one.weight: one.grades for one in all_steps()}


@lru_cache(maxsize=1)
def scales() -> tuple[Scale, ...]:
    """Every scale that is known, one per assessor and year."""
    return tuple(
        Scale(
            key=row["key"],
            assessor=row["assessor"],
            year=row["year"],
            words=tuple(zip(row["words"], map(Decimal, row["from"]), strict=True)),
            basis=row["basis"],
            evidence=Evidence(row["evidence"]),
        )
        for row in _data()["scale"]
    )


@lru_cache(maxsize=1)
def methods() -> tuple[Method, ...]:
    """Every method that is known, one per assessor and year."""
    return tuple(
        Method(
            key=row["key"],
            assessor=row["assessor"],
            year=row["year"],
            parts={name: Decimal(share) for name, share in row["parts"].items()},
            groups={name: Decimal(share) for name, share in row.get("groups", {}).items()},
            basis=row["basis"],
            evidence=Evidence(row["evidence"]),
        )
        for row in _data()["method"]
    )


def points(question: Question, answer: str) -> Decimal:
    """What `answer` (A to E, "nihil" or empty, in any case) gives for `question`.

    Empty gives 0. "nihil" counts as A where the question allows it and gives 0 elsewhere. An
    all-or-nothing question gives its weight for A and 0 for anything less. Raises InvalidInput.
    """
    said = answer.strip().upper()
    grades = question.steps or steps().get(question.weight)
    if grades is None:
        raise InvalidInput(
            "scoring.weight",
            f"Bobot {question.weight} pada pertanyaan {question.code} tidak punya langkah nilai.",
            f"Bobot yang dikenal: {', '.join(map(str, steps()))}.",
            field="bobot",
        )
    if said == NIL:
        said = "A" if question.nil_allowed else ""
    if said and said not in tuple(GRADES):
        raise InvalidInput(
            "scoring.answer",
            f"Nilai {answer.strip()} pada pertanyaan {question.code} tidak dikenal.",
            "Tulis A, B, C, D, E, nihil, atau kosongkan.",
            field="nilai",
        )
    if not said or (question.all_or_nothing and said != "A"):
        return Decimal()
    return grades[GRADES.index(said)]


def score(questions: Sequence[Question], answers: Mapping[str, str]) -> Score:
    """The score of `answers` (by the code of the question; what is missing is empty).

    Raises InvalidInput for an answer to no question, and for what `points` refuses.
    """
    unknown = sorted(set(answers) - {one.code for one in questions})
    if unknown:
        raise InvalidInput(
            "scoring.code",
            f"Tidak ada pertanyaan {unknown[0]} dalam instrumen.",
            "Samakan kolom kode pada kedua berkas.",
            field="kode",
        )
    total, groups = Decimal(), dict.fromkeys((one.group for one in questions), Decimal())
    for one in questions:
        given = points(one, answers.get(one.code, ""))
        total += given
        groups[one.group] += given
    return Score(rounded(total), {name: rounded(given) for name, given in groups.items()})

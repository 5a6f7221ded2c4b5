"""The rules of a drill, read from `data/rules.toml`. No database, no clock."""

import tomllib
from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from importlib.resources import files
from typing import Any

NOTHING = "Tidak dijawab dalam batas"


@dataclass(frozen=True, slots=True)
class Step:
    """An answer within so many minutes, what it is worth (0 to 100) and its word."""

    within: int
    score: int
    word: str


@dataclass(frozen=True, slots=True)
class Rung:
    """After so many minutes without an answer, who is told."""

    after: int
    to: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One version of the rules; minutes are those of the office's opening hours."""

    key: str
    target: int
    alarm: int
    limit: int
    log: int
    basis: str
    steps: tuple[Step, ...]
    rungs: tuple[Rung, ...]

    def step(self, seconds: int | None) -> Step:
        """What an answer after `seconds` is worth; None stands for no answer."""
        for one in self.steps:
            if seconds is not None and seconds <= one.within * 60:
                return one
        return Step(self.limit, 0, NOTHING)


@dataclass(frozen=True, slots=True)
class Handset:
    """Least credit (rupiah), data (MB) and battery (percent) of a phone that can serve."""

    credit: int
    data: int
    battery: int


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    text = (files("serambi.drills") / "data" / "rules.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """Every version by its key, the oldest first."""
    return {
        row["key"]: Rule(
            row["key"], row["target"], row["alarm"], row["limit"], row["log"], row["basis"],
            tuple(Step(**one) for one in row["step"]), tuple(Rung(**one) for one in row["rung"]),
        )
        for row in _data()["rule"]
    }  # fmt: skip


def current() -> Rule:
    """The newest version."""
    return list(rules().values())[-1]


def handset() -> Handset:
    """The least a phone must have."""
    return Handset(**_data()["handset"])


def usual_hours() -> tuple[time, time]:
    """Opening and closing of an office that has not entered its own."""
    row = _data()["hours"]
    return time.fromisoformat(row["opens"]), time.fromisoformat(row["closes"])

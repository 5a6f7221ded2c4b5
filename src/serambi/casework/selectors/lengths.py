"""How long an answer takes, in words, from the rule rows in force."""

from dataclasses import dataclass
from datetime import date

from serambi.law.clocks import Regime, rule
from serambi.law.rules import REGIME_NAMES, UNIT_NAMES


@dataclass(frozen=True, slots=True)
class Length:
    """The answer's length and its single extension under one regime, in `unit`."""

    regime: Regime
    name: str
    answer: int
    extension: int
    unit: str
    basis: str

    @property
    def longest(self) -> int:
        """Answer and extension together."""
        return self.answer + self.extension


def lengths(on: date) -> list[Length]:
    """One row per regime, general first, by the rules that hold on `on`."""
    found = []
    for regime in Regime:
        answer, extended = rule("request.answer", regime, on), rule("request.extended", regime, on)
        found.append(
            Length(
                regime,
                REGIME_NAMES[regime],
                answer.length,
                extended.length,
                UNIT_NAMES[answer.unit],
                answer.basis,
            )
        )
    return found

"""How long an objection takes, in words, from the rule rows in force."""

from dataclasses import dataclass
from datetime import date

from serambi.law.rules import REGIME_NAMES, Regime, Rule, rule
from serambi.objections.selectors.clock import length_words


@dataclass(frozen=True, slots=True)
class Lengths:
    """The three clocks around an objection under one regime."""

    name: str
    file: Rule
    answer: Rule
    dispute: Rule

    @property
    def file_words(self) -> str:
        """ "30 hari kerja"."""
        return length_words(self.file)

    @property
    def answer_words(self) -> str:
        """ "30 hari kerja" or "3 hari kerja"."""
        return length_words(self.answer)

    @property
    def dispute_words(self) -> str:
        """ "14 hari kerja"."""
        return length_words(self.dispute)


def lengths(on: date) -> list[Lengths]:
    """One row per regime, general first."""
    return [
        Lengths(
            REGIME_NAMES[regime],
            rule("objection.file", regime, on),
            rule("objection.answer", regime, on),
            rule("dispute.file", regime, on),
        )
        for regime in Regime
    ]

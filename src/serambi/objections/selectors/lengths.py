"""How long an objection takes, in words of the page's language, from the rule rows in force."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from serambi.law.rules import REGIME_NAMES, UNIT_NAMES, Regime, Rule, rule


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
        return _words(self.file)

    @property
    def answer_words(self) -> str:
        """ "30 hari kerja" or "3 hari kerja"."""
        return _words(self.answer)

    @property
    def dispute_words(self) -> str:
        """ "14 hari kerja"."""
        return _words(self.dispute)


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


def _words(found: Rule) -> str:
    return f"{found.total} {_(UNIT_NAMES[found.unit])}"

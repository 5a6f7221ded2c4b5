"""Reads of the evaluation: instruments, cycles, answers, scores."""

from serambi.monev.selectors.answers import OfficeAnswer, OfficeClaim, answers, claims, cycles_of
from serambi.monev.selectors.instruments import instrument, instruments_for, tree

__all__ = [
    "OfficeAnswer",
    "OfficeClaim",
    "answers",
    "claims",
    "cycles_of",
    "instrument",
    "instruments_for",
    "tree",
]

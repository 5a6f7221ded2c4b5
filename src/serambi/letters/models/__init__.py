"""Shapes and constraints of letters, one noun per file."""

from serambi.letters.models.draft import LetterDraft
from serambi.letters.models.letter import Letter
from serambi.letters.models.mark import Mark
from serambi.letters.models.numbering import NumberSeries, NumberTemplate
from serambi.letters.models.signed import SignedCopy

__all__ = ["Letter", "LetterDraft", "Mark", "NumberSeries", "NumberTemplate", "SignedCopy"]

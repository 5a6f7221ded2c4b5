"""Shapes and constraints of letters, one noun per file."""

from serambi.letters.models.letter import Letter
from serambi.letters.models.numbering import NumberSeries, NumberTemplate

__all__ = ["Letter", "NumberSeries", "NumberTemplate"]

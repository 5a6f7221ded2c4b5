"""Shapes of coverage, one noun per file."""

from serambi.coverage.models.figure import CoverageFigure
from serambi.coverage.models.link_check import LinkCheck
from serambi.coverage.models.slot import CoverageSlot

__all__ = ["CoverageFigure", "CoverageSlot", "LinkCheck"]

"""Shapes of evidence, one noun per file."""

from serambi.evidence.models.evidence import Evidence
from serambi.evidence.models.sighting import Sighting

__all__ = ["Evidence", "Sighting"]

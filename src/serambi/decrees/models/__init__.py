"""Shapes of decrees, one noun per file."""

from serambi.decrees.models.edition import DecreeEdition
from serambi.decrees.models.row import DecreeRow

__all__ = ["DecreeEdition", "DecreeRow"]

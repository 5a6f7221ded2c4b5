"""Verbs of decrees."""

from serambi.decrees.services.enact import enact
from serambi.decrees.services.freeze import freeze
from serambi.decrees.services.letter import draft_letter

__all__ = ["draft_letter", "enact", "freeze"]

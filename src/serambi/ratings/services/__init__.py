"""Verbs of ratings."""

from serambi.ratings.services.change import correct, withdraw
from serambi.ratings.services.record import record

__all__ = ["correct", "record", "withdraw"]

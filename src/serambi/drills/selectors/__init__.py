"""Reads of drills and duty."""

from serambi.drills.selectors.duty import last_check, on_duty
from serambi.drills.selectors.score import DrillScore, Stretch, score

__all__ = ["DrillScore", "Stretch", "last_check", "on_duty", "score"]

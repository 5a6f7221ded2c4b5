"""Shapes of drills and duty."""

from serambi.drills.models.drill import Drill, DrillEntry
from serambi.drills.models.duty import DutyShift, HandsetCheck

__all__ = ["Drill", "DrillEntry", "DutyShift", "HandsetCheck"]

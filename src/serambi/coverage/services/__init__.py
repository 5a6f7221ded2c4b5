"""Verbs of coverage."""

from serambi.coverage.services.measure import measure
from serambi.coverage.services.slots import assign, confirm, unwaive, waive

__all__ = ["assign", "confirm", "measure", "unwaive", "waive"]

"""Shapes and constraints of timekeeping."""

from serambi.timekeeping.models.batch import CalendarBatch

__all__ = ["CalendarBatch"]

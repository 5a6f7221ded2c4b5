"""Shapes and constraints of offices, one noun per file."""

from serambi.offices.models.calendar import CalendarOverride
from serambi.offices.models.hours import OpeningHours
from serambi.offices.models.office import Division, Office
from serambi.offices.models.owned import OfficeOwned

__all__ = ["CalendarOverride", "Division", "Office", "OfficeOwned", "OpeningHours"]

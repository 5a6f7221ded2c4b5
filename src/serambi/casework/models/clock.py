from django.db import models

from serambi.casework.models.request import InformationRequest
from serambi.law.clock_acts import CATEGORY_NAMES, Category
from serambi.law.clocks import ClockEvent, ClockKind
from serambi.offices.models import OfficeOwned

_OF_DISPUTES = {ClockKind.SUMMONED, ClockKind.PRONOUNCED}


class ClockRow(OfficeOwned):
    """One thing that happened to a case's clock; due dates are derived from these rows."""

    case = models.ForeignKey(
        InformationRequest, on_delete=models.PROTECT, related_name="clock_rows"
    )
    kind = models.CharField(
        max_length=16, choices=[(k.value, k.value) for k in ClockKind if k not in _OF_DISPUTES]
    )
    at = models.DateTimeField()
    category = models.CharField(
        max_length=24, blank=True, choices=[(c.value, CATEGORY_NAMES[c]) for c in Category]
    )
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["case", "at"], name="clock_row_case")]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"

    def as_event(self) -> ClockEvent:
        """The row as the value that `law.clocks.due` takes."""
        kind_of = CATEGORY_NAMES[Category(self.category)] if self.category else ""
        note = ": ".join(filter(None, (kind_of, self.note)))
        return ClockEvent(kind=ClockKind(self.kind), at=self.at, note=note)

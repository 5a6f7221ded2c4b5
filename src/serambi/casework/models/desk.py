from django.conf import settings
from django.db import models

from serambi.casework.models.request import InformationRequest
from serambi.offices.models import Division, OfficeOwned


class Note(OfficeOwned):
    """An internal note; never shown to the applicant."""

    case = models.ForeignKey(InformationRequest, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.text[:40]


class Disposition(OfficeOwned):
    """A task to a division with its own internal date; no legal effect."""

    case = models.ForeignKey(
        InformationRequest, on_delete=models.PROTECT, related_name="dispositions"
    )
    division = models.ForeignKey(Division, on_delete=models.PROTECT, related_name="+")
    instruction = models.TextField()
    internal_due = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.division}: {self.internal_due}"

from django.conf import settings
from django.db import models
from django.db.models import Q

from serambi.offices.models import OfficeOwned


class CoverageSlot(OfficeOwned):
    """A statutory heading in one office: who owns it and when it was last looked at.

    A heading without a row has no owner yet. `waived_reason` is the office's public statement that
    there is nothing of this kind. `due_since` and `nagged_at` remember a fault that its owner has
    been told of; both are empty again when it is mended.
    """

    heading = models.CharField(max_length=60)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    unit = models.CharField(max_length=160, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    checked_by = models.CharField(max_length=60, blank=True)
    waived_at = models.DateTimeField(null=True, blank=True)
    waived_reason = models.CharField(max_length=500, blank=True)
    due_since = models.DateField(null=True, blank=True)
    nagged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["heading"]
        constraints = [
            models.UniqueConstraint(fields=["office", "heading"], name="slot_once_per_heading"),
            models.CheckConstraint(
                name="slot_waived_has_reason",
                condition=Q(waived_at__isnull=True, waived_reason="")
                | (Q(waived_at__isnull=False) & ~Q(waived_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return self.heading

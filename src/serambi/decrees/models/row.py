from django.db import models

from serambi.decrees.models.edition import DecreeEdition
from serambi.offices.models import OfficeOwned


class DecreeRow(OfficeOwned):
    """One line of a frozen list, in the words it had that day.

    `entry_id` names the entry of the catalogue without pointing at it: whatever becomes of the
    entry, the line stays as it was. `values` holds the other columns as plain text.
    """

    edition = models.ForeignKey(DecreeEdition, on_delete=models.PROTECT, related_name="rows")
    position = models.PositiveIntegerField()
    entry_id = models.UUIDField()
    category = models.CharField(max_length=12)
    title = models.CharField(max_length=300)
    values = models.JSONField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "position"], name="decree_row_once"),
            models.UniqueConstraint(fields=["edition", "entry_id"], name="decree_row_entry_once"),
        ]

    def __str__(self) -> str:
        return self.title

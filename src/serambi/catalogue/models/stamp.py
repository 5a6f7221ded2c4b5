from django.db import models

from serambi.offices.models import OfficeOwned


class CatalogueStamp(OfficeOwned):
    """One row per office that says whether a page of the list is still true.

    `version` grows with every change of what the public sees; `counts` holds the numbers that the
    list shows beside its filters; `last_number` is the number of the newest entry.
    """

    version = models.PositiveBigIntegerField(default=0)
    changed_at = models.DateTimeField()
    last_number = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["office"], name="catalogue_stamp_once")]

    @property
    def mark(self) -> str:
        """What a kept page or count must have been made at to be still true."""
        return f"{self.version}-{self.changed_at.timestamp()}-{self.counts.get('total', 0)}"

    def __str__(self) -> str:
        return f"{self.office_id}: {self.version}"

from django.db import models

from serambi.offices.models import OfficeOwned


class SiteReading(OfficeOwned):
    """When the office's own pages were last looked at for the search, and at what size of its log."""

    at = models.DateTimeField()
    size = models.PositiveBigIntegerField()
    release = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["office"], name="search_site_read_once")]

    def __str__(self) -> str:
        return f"{self.office_id}: {self.at}"

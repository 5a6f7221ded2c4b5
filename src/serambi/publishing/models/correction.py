from django.db import models

from serambi.offices.models import OfficeOwned
from serambi.publishing.models.news import NewsItem


class NewsCorrection(OfficeOwned):
    """A correction of a published item: the note that stands under it, and the words before it."""

    item = models.ForeignKey(NewsItem, on_delete=models.PROTECT, related_name="corrections")
    at = models.DateTimeField()
    by = models.CharField(max_length=60)
    note = models.CharField(max_length=500)
    title = models.CharField(max_length=150)
    lead = models.CharField(max_length=300)
    body = models.TextField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return self.note

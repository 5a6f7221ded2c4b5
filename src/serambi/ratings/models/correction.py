from django.db import models

from serambi.offices.models import OfficeOwned
from serambi.ratings.models.rating import Rating


class RatingCorrection(OfficeOwned):
    """A correction of a rating: what stood there, what stands there now, and why; public.

    `changes` is a list of [field, before, after] in words as they were shown.
    """

    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="corrections")
    at = models.DateTimeField()
    by = models.CharField(max_length=60)
    reason = models.CharField(max_length=500)
    changes = models.JSONField(default=list)

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.rating_id}: {self.reason}"

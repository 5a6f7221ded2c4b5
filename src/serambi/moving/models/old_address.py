from django.db import models

from serambi.offices.models import OfficeOwned


class OldAddress(OfficeOwned):
    """A path of an older site and the path of ours that took its place.

    `path` carries the query when the old site told pages apart by it. One path leads to one place,
    whatever office brought it.
    """

    path = models.CharField(max_length=400, unique=True)
    target = models.CharField(max_length=400)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=60)

    class Meta:
        ordering = ["path"]

    def __str__(self) -> str:
        return f"{self.path} → {self.target}"

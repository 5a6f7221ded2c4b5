from django.db import models

from serambi.offices.models import OfficeOwned


class SearchEntry(OfficeOwned):
    """One public thing that can be found: the few columns that ranking and counting read.

    `parent` is the thing it is a part of: a page of a document names its entry, anything else
    names itself. `place` is the page's number. `moment` is its age in milliseconds since the epoch.
    `stems_title` holds the stems of the title between spaces, `often` those that the body says
    three times or more. `number` is the thing's own number in its office, if it has one, for
    joining without casting identifiers. The words stand in the engine's own index (migration 0004).
    """

    kind = models.CharField(max_length=20)
    object_id = models.CharField(max_length=40)
    parent = models.CharField(max_length=40)
    place = models.PositiveIntegerField(null=True, blank=True)
    moment = models.BigIntegerField()
    category = models.CharField(max_length=12, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    unit = models.CharField(max_length=160, blank=True)
    number = models.PositiveIntegerField(null=True, blank=True)
    made = models.PositiveSmallIntegerField(default=0)
    stems_title = models.TextField()
    often = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "kind", "object_id"], name="search_once_per_object"
            )
        ]
        indexes = [
            models.Index(fields=["office", "parent"], name="search_parts"),
            models.Index(fields=["made"], name="search_made"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.object_id}"

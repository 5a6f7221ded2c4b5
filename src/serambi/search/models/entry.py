from django.db import models

from serambi.offices.models import OfficeOwned


class SearchEntry(OfficeOwned):
    """One public thing that can be found, as text to show and as words to look for.

    `stems_title` holds the stems of the title between spaces, for ranking. `terms` holds every
    distinct word of title and body with the office's number before it; the engine's own index
    (FTS5 or tsvector) is kept on it by the database itself (migration 0002). `number` is the thing's
    own number in its office, if it has one, for joining without casting identifiers. What
    ranking reads stands before the long texts, which saves SQLite their overflow pages.
    """

    kind = models.CharField(max_length=20)
    object_id = models.CharField(max_length=40)
    sort_date = models.DateTimeField()
    stems_title = models.TextField()
    title = models.CharField(max_length=500)
    body = models.TextField(blank=True)
    number = models.PositiveIntegerField(null=True, blank=True)
    url = models.CharField(max_length=300)
    facets = models.JSONField(default=dict, blank=True)
    terms = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "kind", "object_id"], name="search_once_per_object"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.title}"

from django.db import models

from serambi.search.models.entry import SearchEntry


class SearchText(models.Model):
    """What is shown of a found thing, and the stems of its body in order, for words in a row.

    Apart from `SearchEntry`, so that ranking two thousand things reads few pages of the disk.
    """

    entry = models.OneToOneField(
        SearchEntry, primary_key=True, on_delete=models.CASCADE, related_name="text"
    )
    title = models.CharField(max_length=500)
    body = models.TextField(blank=True)
    url = models.CharField(max_length=300)
    facets = models.JSONField(default=dict, blank=True)
    stems_body = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title

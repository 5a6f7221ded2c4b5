from django.db import models

from serambi.catalogue.models.entry import CatalogueEntry
from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class EntryFile(OfficeOwned):
    """One version of a document of an entry. Taken away it stays as a row with `removed_at`.

    `document` is the document's number within the entry and never used again, `version` counts its
    files; a version that a newer one replaced also has `superseded_at` and why.
    `held_at` is when it was taken off the public pages because something harmful was found in it.
    `withheld_at` is when it was closed to the public, because a blacked-out version took its place;
    its address goes on saying so.
    `indexed_at` is the `read_at` of the reading whose pages stand in the search, None before.
    """

    entry = models.ForeignKey(CatalogueEntry, on_delete=models.PROTECT, related_name="+")
    stored = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    indexed_at = models.DateTimeField(null=True, blank=True)
    document = models.PositiveIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)
    held_at = models.DateTimeField(null=True, blank=True)
    withheld_at = models.DateTimeField(null=True, blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)
    superseded_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(
                fields=["id"],
                name="entry_file_to_index",
                condition=models.Q(indexed_at=None, removed_at=None),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "document", "version"], name="entry_file_version_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class EntryLink(OfficeOwned):
    """An address on the web where the information stands. Taken away it stays as a row."""

    entry = models.ForeignKey(CatalogueEntry, on_delete=models.PROTECT, related_name="+")
    url = models.URLField(max_length=500)
    label = models.CharField(max_length=200)
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.label

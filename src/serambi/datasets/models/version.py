from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.datasets.models.dataset import Dataset
from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class DatasetVersion(OfficeOwned):
    """The rows of a dataset as they were at one time; rows, columns and digest never change.

    `stored` holds the rows in canonical CSV, whose SHA-256 is the version's digest. `columns` is
    the schema as `columns.to_json` writes it. `changes` counts what differs from the version that
    was public before. A version is proposed by its producer and published or returned by somebody
    else, the walidata.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("Rancangan")
        PROPOSED = "proposed", _("Menunggu walidata")
        RETURNED = "returned", _("Dikembalikan walidata")
        PUBLISHED = "published", _("Terbit")
        SUPERSEDED = "superseded", _("Digantikan")

    dataset = models.ForeignKey(Dataset, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    stored = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    source_name = models.CharField(max_length=120)
    columns = models.JSONField(default=list)
    rows = models.PositiveIntegerField()
    note = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    changes = models.JSONField(default=dict, blank=True)
    remark = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField()
    proposed_at = models.DateTimeField(null=True, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    examined_at = models.DateTimeField(null=True, blank=True)
    examined_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["dataset", "number"], name="dataset_version_once"),
            models.UniqueConstraint(
                fields=["dataset"],
                condition=models.Q(state="published"),
                name="dataset_version_one_public",
            ),
            models.CheckConstraint(
                name="dataset_version_four_eyes",
                condition=models.Q(examined_by__isnull=True)
                | models.Q(proposed_by__isnull=False)
                & ~models.Q(examined_by=models.F("proposed_by")),
            ),
            models.CheckConstraint(
                name="dataset_version_public_was_examined",
                condition=~models.Q(state__in=["published", "superseded"])
                | models.Q(examined_at__isnull=False, examined_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dataset_id} v{self.number}"

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical CSV."""
        return self.stored.sha256

import uuid

from django.db import models
from django.db.models import F, Q

from serambi.catalogue.models import CatalogueEntry
from serambi.offices.models import OfficeOwned


class Alert(OfficeOwned):
    """An announcement without delay with its eight statements (UU 14/2008 art. 10).

    `number` counts the office's announcements and makes the address; `version` counts the
    revisions. `ends_at` is when it ends by itself, `ended_at` when it did end; `pushed_at` is when
    every browser that had asked for it was owed its notice.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField()
    heading = models.CharField(max_length=60)
    title = models.CharField(max_length=120)
    hazard = models.TextField()
    affected = models.TextField()
    avoidance = models.TextField()
    evacuation = models.TextField()
    help = models.TextField()
    announcer = models.TextField()
    channels = models.TextField()
    mitigation = models.TextField()
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=60)
    updated_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_reason = models.CharField(max_length=500, blank=True)
    pushed_at = models.DateTimeField(null=True, blank=True)
    submit_key = models.UUIDField()
    entry = models.ForeignKey(
        CatalogueEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-published_at"]
        indexes = [
            models.Index(fields=["office", "-published_at"], name="alert_newest"),
            models.Index(fields=["ended_at", "ends_at"], name="alert_ending"),
            models.Index(fields=["pushed_at", "ends_at"], name="alert_pushing"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="alert_number_once"),
            models.UniqueConstraint(fields=["office", "submit_key"], name="alert_submitted_once"),
            models.CheckConstraint(
                name="alert_ends_after_it_begins", condition=Q(ends_at__gt=F("published_at"))
            ),
            models.CheckConstraint(
                name="alert_ended_has_reason",
                condition=Q(ended_at__isnull=True, ended_reason="")
                | (Q(ended_at__isnull=False) & ~Q(ended_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The path of the public page."""
        return f"/{self.office.code}/peringatan/{self.number}/"

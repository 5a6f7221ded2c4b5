import uuid

from django.db import models
from django.db.models import Q

from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class DecreeEdition(OfficeOwned):
    """The list of a year as it was frozen: number 0 is the decree, 1 and on are its amendments.

    `digest` is the SHA-256 of the frozen rows in canonical JSON. An edition is public once it has
    its decree's number and day; `reason` says why an amendment was needed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=500, blank=True)
    total = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    pdf = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    xlsx = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    json = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    frozen_at = models.DateTimeField()
    frozen_by = models.CharField(max_length=60)
    decree_no = models.CharField(max_length=120, blank=True)
    decree_on = models.DateField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-year", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "number"], name="edition_number_once_per_year"
            ),
            models.CheckConstraint(
                name="edition_public_has_decree",
                condition=Q(published_at__isnull=True, decree_on__isnull=True, decree_no="")
                | (Q(published_at__isnull=False, decree_on__isnull=False) & ~Q(decree_no="")),
            ),
            models.CheckConstraint(
                name="edition_amendment_has_reason",
                condition=Q(number=0, reason="") | (Q(number__gt=0) & ~Q(reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.number}"

    @property
    def is_public(self) -> bool:
        """True once it has its decree."""
        return self.published_at is not None

    @property
    def key(self) -> str:
        """ "2026.1": year and number, as addresses carry it."""
        return f"{self.year}.{self.number}"

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class Rating(OfficeOwned):
    """What one assessor said of the office's openness in one year (*predikat*).

    `word` is what the assessor said, in the assessor's own term. `score` (0 to 100) is None where
    it was not made known: nobody fills it in from the word. `family` tells whose scale the word
    belongs to; `assessor` is the body's full name. `origin` is the key of the act in this system
    that made the rating, empty for one written down by hand.
    """

    class Family(models.TextChoices):
        KI = "Komisi Informasi", _("Komisi Informasi")
        BAWASLU = "Bawaslu RI", _("Bawaslu RI")
        OTHER = "lain", _("Penilai lain")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.CharField(max_length=20, choices=Family)
    assessor = models.CharField(max_length=120)
    year = models.PositiveSmallIntegerField()
    word = models.CharField(max_length=60)
    score = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    rank = models.CharField(max_length=80, blank=True)
    announced_on = models.DateField(null=True, blank=True)
    certificate_no = models.CharField(max_length=80, blank=True)
    source = models.CharField(max_length=200)
    source_url = models.URLField(max_length=500, blank=True)
    stored = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    origin = models.CharField(max_length=80, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.CharField(max_length=60)
    version = models.PositiveIntegerField(default=1)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-year", "family", "assessor"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "family", "assessor"],
                condition=Q(withdrawn_at__isnull=True),
                name="rating_once_per_assessor_year",
            ),
            models.UniqueConstraint(
                fields=["office", "origin"], condition=~Q(origin=""), name="rating_origin_once"
            ),
            models.CheckConstraint(
                name="rating_score_in_bounds",
                condition=Q(score__isnull=True) | Q(score__gte=0, score__lte=100),
            ),
            models.CheckConstraint(
                name="rating_withdrawn_has_reason",
                condition=Q(withdrawn_at__isnull=True, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assessor} {self.year}: {self.word}"

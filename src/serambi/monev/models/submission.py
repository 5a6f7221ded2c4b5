import uuid

from django.db import models
from django.db.models import Q

from serambi.files.models import StoredFile
from serambi.monev.models.cycle import EvaluationCycle
from serambi.offices.models import OfficeOwned


class Submission(OfficeOwned):
    """One office in one cycle: its answers, what was sealed, and the scores that came of it.

    `sealed_at` is set while the answers stand sent; `seals` counts how often they were sent, `sealed`
    holds the canonical JSON of the last time and `digest` its SHA-256. `accepted_at` says that the office
    waives its objections; `source` is the file in which an assessor outside tells the result. Scores are points of 100,
    rounded once; `saq` and `final` are None until the stage that makes them. `rank_*` are set when
    the cycle ends, `rated_at` once the office's rating was written down after it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cycle = models.ForeignKey(EvaluationCycle, on_delete=models.PROTECT, related_name="submissions")
    seals = models.PositiveSmallIntegerField(default=0)
    sealed_at = models.DateTimeField(null=True, blank=True)
    sealed_by = models.CharField(max_length=60, blank=True)
    sealed = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.CharField(max_length=60, blank=True)
    paper = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    source = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    saq = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    final = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    word = models.CharField(max_length=40, blank=True)
    rank_province = models.PositiveSmallIntegerField(null=True, blank=True)
    rank_nation = models.PositiveSmallIntegerField(null=True, blank=True)
    rated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["cycle", "office"]
        constraints = [
            models.UniqueConstraint(fields=["cycle", "office"], name="submission_once"),
            models.CheckConstraint(
                name="submission_sealed_whole",
                condition=Q(sealed_at__isnull=True) | (~Q(digest="") & ~Q(sealed="")),
            ),
        ]
        indexes = [models.Index("office", "cycle", name="submission_of_office")]

    def __str__(self) -> str:
        return f"{self.office_id}: {self.cycle_id}"

    @property
    def is_sealed(self) -> bool:
        """True while the answers stand sent."""
        return self.sealed_at is not None

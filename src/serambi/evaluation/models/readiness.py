from django.db import models
from django.db.models import Q

from serambi.monev.models import Instrument
from serambi.offices.models import OfficeOwned


class ReadinessSnapshot(OfficeOwned):
    """What an instrument would give the office on one day (*kesiapan*), as it was projected then.

    `score` is the questionnaire's score of 100, rounded once; `held` how many of the `total`
    questions give points; `detail` holds [code, points] of those, so that two days can be compared
    question by question.
    """

    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    score = models.DecimalField(max_digits=6, decimal_places=2)
    held = models.PositiveSmallIntegerField()
    total = models.PositiveSmallIntegerField()
    detail = models.JSONField(default=list)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-day"]
        indexes = [
            models.Index(fields=["instrument", "day", "office"], name="readiness_peers"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["office", "instrument", "day"], name="readiness_daily")
        ]

    def __str__(self) -> str:
        return f"{self.office_id} {self.day}: {self.score}"


class EffortEstimate(OfficeOwned):
    """How many hours of work it usually takes here to make good a question of one kind.

    Kinds without a row use the estimate that comes with the house (`data/effort.toml`).
    """

    kind = models.CharField(max_length=20)
    hours = models.DecimalField(max_digits=5, decimal_places=2)
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=60)

    class Meta:
        ordering = ["kind"]
        constraints = [
            models.UniqueConstraint(fields=["office", "kind"], name="effort_kind_once"),
            models.CheckConstraint(
                name="effort_in_bounds", condition=Q(hours__gt=0) & Q(hours__lte=500)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.hours}"

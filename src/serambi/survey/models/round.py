from django.db import models

from serambi.offices.models import OfficeOwned
from serambi.survey.periods import Period


class SurveyRound(OfficeOwned):
    """The survey of one office in one quarter.

    `fee_free` says that the PPID declared the service free: the fee is not asked and counts 4, and
    the report says so. The counts are those of `counted_on`, never fresher than a day, so that
    nobody sees an answer arrive. `digest` seals the sheets when the round is closed.
    """

    year = models.PositiveSmallIntegerField()
    quarter = models.PositiveSmallIntegerField()
    fee_free = models.BooleanField(default=False)
    fee_reason = models.CharField(max_length=300, blank=True)
    fee_declared_by = models.CharField(max_length=120, blank=True)
    fee_declared_at = models.DateTimeField(null=True, blank=True)
    invited = models.PositiveIntegerField(default=0)
    answered = models.PositiveIntegerField(default=0)
    paper = models.PositiveIntegerField(default=0)
    counted_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["-year", "-quarter"]
        indexes = [
            models.Index(
                fields=["year", "quarter"], name="survey_round_open",
                condition=models.Q(closed_at__isnull=True),
            )
        ]  # fmt: skip
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "quarter"], name="survey_round_once_per_quarter"
            ),
            models.CheckConstraint(
                name="survey_round_quarter", condition=models.Q(quarter__gte=1, quarter__lte=4)
            ),
            models.CheckConstraint(
                name="survey_free_fee_has_reason",
                condition=models.Q(fee_free=False) | ~models.Q(fee_reason=""),
            ),
            models.CheckConstraint(
                name="survey_round_closed_is_sealed",
                condition=models.Q(closed_at__isnull=True, digest="")
                | (models.Q(closed_at__isnull=False) & ~models.Q(digest="")),
            ),
        ]

    def __str__(self) -> str:
        return self.period.words

    @property
    def period(self) -> Period:
        """Its quarter."""
        return Period(self.year, self.quarter)

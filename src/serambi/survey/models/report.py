import uuid

from django.db import models

from serambi.offices.models import OfficeOwned
from serambi.survey.periods import Period


class SurveyReport(OfficeOwned):
    """The frozen figures of a quarter, or with `quarter` 0 of a year.

    `figures` is what was counted when it was made (`survey/figures.py`), `digest` its SHA-256.
    Once published it stays public.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    year = models.PositiveSmallIntegerField()
    quarter = models.PositiveSmallIntegerField()
    figures = models.JSONField()
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=120)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["-year", "-quarter"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "year", "quarter"], name="survey_report_once_per_period"
            )
        ]

    def __str__(self) -> str:
        return self.period.words

    @property
    def period(self) -> Period:
        """What it is about."""
        return Period(self.year, self.quarter)

    def get_absolute_url(self) -> str:
        """The path of the public page."""
        return f"/{self.office.code}/skm/{self.period.key}/"

from django.db import models

from serambi.offices.models import OfficeOwned


class CoverageFigure(OfficeOwned):
    """An office's coverage as last measured, for pages that show many offices.

    `mark` says of which state of the list and of which day it is; a figure with an older mark is
    measured anew by the sweep. `bars` holds good and counted headings per category.
    """

    percent = models.PositiveSmallIntegerField(null=True, blank=True)
    good = models.PositiveSmallIntegerField(default=0)
    counted = models.PositiveSmallIntegerField(default=0)
    bars = models.JSONField(default=dict)
    faults = models.JSONField(default=dict)
    mark = models.CharField(max_length=120)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["office"], name="coverage_figure_once")]

    def __str__(self) -> str:
        return f"{self.office_id}: {self.percent}"

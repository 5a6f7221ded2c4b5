from django.db import models

from serambi.offices.models import OfficeOwned


class NumberSeries(OfficeOwned):
    """The last number drawn in one series of one office and year. 0: none yet."""

    series = models.CharField(max_length=32)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "series", "year"], name="series_once_per_year"
            )
        ]

    def __str__(self) -> str:
        return f"{self.series} {self.year}: {self.last}"


class NumberTemplate(OfficeOwned):
    """How an office writes the numbers of one kind; without a row the default of the data holds."""

    kind = models.CharField(max_length=32)
    template = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "kind"], name="number_template_once_per_kind")
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.template}"

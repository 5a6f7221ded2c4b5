from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.datasets.models.dataset import Dataset
from serambi.offices.models import OfficeOwned


class DatasetChart(OfficeOwned):
    """A picture of the data that the publisher chose: which column along, which one measured.

    Columns are named as in the schema. Without `value_column` rows are counted. `split_column`
    makes several series. `alt` is what somebody hears who does not see the picture; empty means
    that it is put together from the figures.
    """

    class Kind(models.TextChoices):
        BARS = "batang", _("Batang")
        LINE = "garis", _("Garis")
        MAP = "peta", _("Peta wilayah")

    class Reckoning(models.TextChoices):
        SUM = "jumlah", _("Jumlah")
        MEAN = "rata", _("Rata-rata")

    dataset = models.ForeignKey(Dataset, on_delete=models.PROTECT, related_name="charts")
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=6, choices=Kind)
    title = models.CharField(max_length=160)
    label_column = models.CharField(max_length=40)
    value_column = models.CharField(max_length=40, blank=True)
    split_column = models.CharField(max_length=40, blank=True)
    reckoning = models.CharField(max_length=6, choices=Reckoning, default=Reckoning.SUM)
    alt = models.CharField(max_length=400, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["place", "pk"]

    def __str__(self) -> str:
        return self.title

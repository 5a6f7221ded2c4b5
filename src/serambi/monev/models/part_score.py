from django.db import models
from django.db.models import Q

from serambi.monev.models.choices import PartSource
from serambi.monev.models.submission import Submission
from serambi.offices.models import OfficeOwned


class PartScore(OfficeOwned):
    """The score (0 to 100) of a part that is no questionnaire: *uji akses*, *wawancara*, *visitasi*.

    Taken from drills, or typed with its reason.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="part_scores")
    part = models.CharField(max_length=40)
    value = models.DecimalField(max_digits=6, decimal_places=2)
    source = models.CharField(max_length=5, choices=PartSource)
    reason = models.CharField(max_length=1000)
    by = models.CharField(max_length=60)
    at = models.DateTimeField()

    class Meta:
        ordering = ["part"]
        constraints = [
            models.UniqueConstraint(fields=["submission", "part"], name="part_score_once"),
            models.CheckConstraint(
                name="part_score_of_hundred", condition=Q(value__gte=0, value__lte=100)
            ),
            models.CheckConstraint(name="part_score_has_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.part}: {self.value}"

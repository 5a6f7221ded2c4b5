from django.db import models

from serambi.evaluation.models.meeting import EvaluationMeeting
from serambi.letters.models import Letter
from serambi.offices.models import OfficeOwned


class MinutesAddendum(OfficeOwned):
    """A late change to sealed minutes: added, numbered, never a replacement."""

    meeting = models.ForeignKey(EvaluationMeeting, on_delete=models.PROTECT, related_name="addenda")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    reason = models.CharField(max_length=500)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=60)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="addendum_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id}: {self.number}"

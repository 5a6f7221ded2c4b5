from django.db import models
from django.db.models import Q

from serambi.monev.models.answer import Answer
from serambi.monev.models.choices import Grade
from serambi.offices.models import OfficeOwned


class Assessment(OfficeOwned):
    """What one assessor gives for one answer, and why. `seat` is 1 or 2: two people judge apart."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="assessments")
    seat = models.PositiveSmallIntegerField()
    grade = models.CharField(max_length=5, choices=Grade)
    reason = models.CharField(max_length=1000, blank=True)
    by = models.CharField(max_length=60)
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ["answer", "seat"]
        constraints = [
            models.UniqueConstraint(fields=["answer", "seat"], name="assessment_once_per_seat"),
            models.CheckConstraint(name="assessment_two_seats", condition=Q(seat__in=[1, 2])),
            models.CheckConstraint(name="assessment_has_grade", condition=~Q(grade="")),
        ]

    def __str__(self) -> str:
        return f"{self.answer_id}/{self.seat}: {self.grade}"

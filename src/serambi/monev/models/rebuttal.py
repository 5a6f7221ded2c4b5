import uuid

from django.db import models
from django.db.models import Q

from serambi.monev.models.answer import Answer
from serambi.monev.models.choices import Grade, RebuttalOutcome
from serambi.offices.models import OfficeOwned


class Rebuttal(OfficeOwned):
    """A *sanggah*: the office objects to one settled grade inside its window, once per question.

    `before` is the grade objected to, `wanted` what the office asks for, `after` what stands since
    the answer.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    answer = models.OneToOneField(Answer, on_delete=models.CASCADE, related_name="rebuttal")
    before = models.CharField(max_length=5, choices=Grade, blank=True)
    wanted = models.CharField(max_length=5, choices=Grade)
    reason = models.CharField(max_length=2000)
    link = models.CharField(max_length=500, blank=True)
    filed_at = models.DateTimeField()
    filed_by = models.CharField(max_length=60)
    outcome = models.CharField(max_length=8, choices=RebuttalOutcome, blank=True)
    after = models.CharField(max_length=5, choices=Grade, blank=True)
    reply = models.CharField(max_length=2000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["filed_at"]
        constraints = [
            models.CheckConstraint(
                name="rebuttal_answered_whole",
                condition=Q(outcome="", answered_at__isnull=True, reply="")
                | (~Q(outcome="") & Q(answered_at__isnull=False) & ~Q(reply="")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.answer_id}: {self.before} → {self.after or '…'}"

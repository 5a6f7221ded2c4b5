import uuid

from django.db import models

from serambi.disputes.models.choices import Instance
from serambi.disputes.models.dispute import Dispute
from serambi.law.dispute import OPENS, Outcome
from serambi.offices.models import OfficeOwned


class Ruling(OfficeOwned):
    """What was agreed, ruled or judged; never edited.

    `received_on` is the day from which the time to challenge counts. Where the outcome opens
    something, `opened_title` names it as the information list will, and `execute_days` (working
    days from finality) or `execute_until` says by when.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="rulings")
    instance = models.CharField(max_length=8, choices=Instance)
    number = models.CharField(max_length=80)
    pronounced_on = models.DateField()
    received_on = models.DateField()
    outcome = models.CharField(max_length=16, choices=[(o.value, o.value) for o in Outcome])
    order = models.TextField()
    opened_title = models.CharField(max_length=300, blank=True)
    execute_days = models.PositiveSmallIntegerField(null=True, blank=True)
    execute_until = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["recorded_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="ruling_received_not_before_pronounced",
                condition=models.Q(received_on__gte=models.F("pronounced_on")),
            )
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def opens(self) -> bool:
        """True if the office must give something."""
        return Outcome(self.outcome) in OPENS

import uuid
from datetime import datetime, timedelta

from django.db import models

from serambi.disputes.models.choices import HearingKind, HearingStatus
from serambi.disputes.models.dispute import Dispute
from serambi.offices.models import OfficeOwned


class Hearing(OfficeOwned):
    """A hearing or mediation meeting to which the office was summoned, and what came of it.

    `summoned_on` is the day the summons was received (Perki 1/2013 art. 24). `closed` is a hearing
    behind doors (exempt documents, art. 26). `sequence` counts the changes, for calendars that have
    it already.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="hearings")
    kind = models.CharField(max_length=12, choices=HearingKind)
    status = models.CharField(max_length=10, choices=HearingStatus, default=HearingStatus.PLANNED)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=120)
    place = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=500, blank=True)
    closed = models.BooleanField(default=False)
    summons_no = models.CharField(max_length=80, blank=True)
    summoned_on = models.DateField(null=True, blank=True)
    result = models.TextField(blank=True)
    attended = models.TextField(blank=True)
    office_came = models.BooleanField(null=True, blank=True)
    applicant_came = models.BooleanField(null=True, blank=True)
    sequence = models.PositiveSmallIntegerField(default=0)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["starts_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="hearing_has_place_or_link",
                condition=~models.Q(place="") | ~models.Q(link=""),
            )
        ]
        indexes = [models.Index(fields=["office", "starts_at"], name="hearing_when")]

    def __str__(self) -> str:
        return f"{self.kind} {self.starts_at:%Y-%m-%d}"

    @property
    def ends_at(self) -> datetime:
        """When it is expected to end."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def is_planned(self) -> bool:
        """True while nothing was written down about it."""
        return self.status == HearingStatus.PLANNED

from django.db import models
from django.db.models import F, Q

from serambi.files.models import StoredFile
from serambi.identity.models import User
from serambi.offices.models import OfficeOwned


class DutyShift(OfficeOwned):
    """Who holds the handset on a day from `starts` to `ends`, local time (*piket*)."""

    day = models.DateField()
    starts = models.TimeField()
    ends = models.TimeField()
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["day", "starts"]
        constraints = [
            models.UniqueConstraint(fields=["office", "day", "starts"], name="duty_shift_once"),
            models.CheckConstraint(name="duty_shift_ends_later", condition=Q(ends__gt=F("starts"))),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.starts:%H:%M}"


class HandsetCheck(OfficeOwned):
    """What the officer on duty saw: credit (rupiah), data (MB), battery (percent), the e-PPID app."""

    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    credit = models.PositiveIntegerField()
    data = models.PositiveIntegerField()
    battery = models.PositiveSmallIntegerField()
    has_app = models.BooleanField()
    note = models.CharField(max_length=200, blank=True)
    photo = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["office", "-at"], name="handset_check_newest")]
        constraints = [
            models.CheckConstraint(name="handset_battery", condition=Q(battery__lte=100))
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"

from django.db import models

from serambi.offices.models.office import Office


class OpeningHours(models.Model):
    """When the service desk is open on a weekday (Monday is 0), local time of the office."""

    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="hours")
    weekday = models.PositiveSmallIntegerField()
    opens = models.TimeField()
    closes = models.TimeField()
    break_from = models.TimeField(null=True, blank=True)
    break_to = models.TimeField(null=True, blank=True)

    class Meta:
        ordering = ["weekday"]
        constraints = [
            models.UniqueConstraint(fields=["office", "weekday"], name="hours_once_per_weekday"),
            models.CheckConstraint(
                name="hours_open_before_close", condition=models.Q(opens__lt=models.F("closes"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.weekday}: {self.opens}-{self.closes}"

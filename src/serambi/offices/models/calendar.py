from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.offices.models.office import Office


class CalendarOverride(models.Model):
    """A decree that makes a day free or working for the nation, a province or one office.

    `office` None: nation. An office of level provinsi: the province and all below it. Otherwise
    that office alone. The nearest scope wins.
    """

    office = models.ForeignKey(
        Office, null=True, blank=True, on_delete=models.CASCADE, related_name="overrides"
    )
    day = models.DateField()
    working = models.BooleanField(default=False)
    name = models.CharField(max_length=120)
    decree = models.CharField(max_length=120, help_text=_("Nomor SKB atau SK"))
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["day"]
        constraints = [
            models.UniqueConstraint(fields=["office", "day"], name="override_once_per_office_day"),
            models.UniqueConstraint(
                fields=["day"],
                condition=models.Q(office__isnull=True),
                name="override_once_per_nation_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.name}"

from django.db import models

from serambi.offices.models import OfficeOwned

DAYS = 3
MOST_DAYS = 60


class ReleasePolicy(OfficeOwned):
    """How the office releases answers: by itself or only by hand, and after how many days."""

    automatic = models.BooleanField(default=True)
    wait_days = models.PositiveSmallIntegerField(default=DAYS)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office"], name="release_policy_once"),
            models.CheckConstraint(
                name="release_policy_wait", condition=models.Q(wait_days__lte=MOST_DAYS)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.automatic}, {self.wait_days}"

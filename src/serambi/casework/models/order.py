import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.casework.models.request import InformationRequest
from serambi.law.lifecycle import Outcome
from serambi.offices.models import OfficeOwned


class OrderedBy(models.TextChoices):
    """Who may order an answer after the office has spoken or kept silent (UU 14/2008 arts. 36, 46, 49)."""

    ATASAN = "atasan", _("Atasan PPID")
    KI = "ki", _("Komisi Informasi")
    COURT = "pengadilan", _("Pengadilan")


class Order(OfficeOwned):
    """An order to give information, from an objection, a mediation, a ruling or a judgment.

    `register_no` is the number of the objection or ruling. An order is open until the information
    was handed over; a new order for the same case takes the place of an open one.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(InformationRequest, on_delete=models.PROTECT, related_name="orders")
    by = models.CharField(max_length=12, choices=OrderedBy)
    register_no = models.CharField(max_length=80)
    outcome = models.CharField(
        max_length=24,
        choices=[(one.value, one.value) for one in (Outcome.DIKABULKAN, Outcome.SEBAGIAN)],
    )
    reason = models.TextField()
    due_on = models.DateField()
    at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(closed_at__isnull=True),
                name="order_one_open_per_case",
            )
        ]

    def __str__(self) -> str:
        return f"{self.register_no}: {self.outcome}"

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.offices.models import OfficeOwned
from serambi.outbox.models.delivery import Delivery


class Outcome(models.TextChoices):
    """How one attempt ended; "" while it runs."""

    SENT = "sent", _("Terkirim")
    RETRY = "retry", _("Dicoba lagi")
    UNAVAILABLE = "unavailable", _("Layanan tidak menjawab")
    REFUSED = "refused", _("Ditolak")
    DROPPED = "dropped", _("Tidak diperlukan lagi")
    LOST = "lost", _("Pekerja terhenti")


class Attempt(OfficeOwned):
    """One try to send a delivery."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    worker = models.CharField(max_length=40)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=12, choices=Outcome, blank=True)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["delivery", "number"], name="attempt_once_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.delivery_id} #{self.number}"

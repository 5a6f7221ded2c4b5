import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.identity.sealing import EncryptedTextField
from serambi.offices.models import OfficeOwned


class State(models.TextChoices):
    """queued → leased → sent | queued again | dead | dropped."""

    QUEUED = "queued", _("Menunggu")
    LEASED = "leased", _("Sedang dikirim")
    SENT = "sent", _("Terkirim")
    DEAD = "dead", _("Gagal")
    DROPPED = "dropped", _("Tidak diperlukan lagi")


class Delivery(OfficeOwned):
    """One message to one recipient through one channel.

    `attempts` counts every claim, `failures` only those that this message itself is to blame
    for: an hour of a mail server that is down costs attempts, not failures, and kills nothing.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    channel = models.CharField(max_length=20)
    recipient = EncryptedTextField(blank=True)
    subject = EncryptedTextField(blank=True)
    body = EncryptedTextField(blank=True)
    dedupe_key = models.CharField(max_length=160)
    about_type = models.CharField(max_length=40)
    about_id = models.CharField(max_length=64)
    state = models.CharField(max_length=8, choices=State, default=State.QUEUED)
    attempts = models.PositiveIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)
    next_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True, blank=True)
    leased_by = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "dedupe_key"], name="delivery_once_per_key"),
            models.CheckConstraint(
                name="delivery_lease_has_an_end",
                condition=models.Q(state="leased", lease_until__isnull=False)
                | (~models.Q(state="leased") & models.Q(lease_until__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(fields=["channel", "state", "next_at"], name="delivery_owed"),
            models.Index(
                fields=["channel", "lease_until"],
                name="delivery_leased",
                condition=models.Q(state="leased"),
            ),
            models.Index(
                fields=["sent_at"],
                name="delivery_kept",
                condition=models.Q(state="sent") & ~models.Q(recipient=""),
            ),
            models.Index(
                fields=["about_type"],
                name="delivery_kept_about",
                condition=models.Q(state="sent") & ~models.Q(recipient=""),
            ),
            models.Index(fields=["office", "about_type", "about_id"], name="delivery_about"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.pk}"

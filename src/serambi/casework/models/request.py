import uuid

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from serambi.casework.models.choices import Channel, WayDeliver, WayObtain
from serambi.catalogue.models import CatalogueEntry
from serambi.identity.sealing import EncryptedTextField
from serambi.law.clocks import Regime
from serambi.law.lifecycle import Outcome, State
from serambi.offices.models import OfficeOwned


class InformationRequest(OfficeOwned):
    """A *permohonan informasi* from its register number to its end (law.md §9).

    `state`, `outcome` and timing are three things. `due_on` is the promise in force, kept only to
    order lists; it is recomputed from the clock rows and never moved earlier after it was issued.
    `ordered_due_on` is the day of an order that is not yet carried out.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    register_no = models.CharField(max_length=80)
    tracking_digest = models.BinaryField(max_length=32, unique=True)
    tracking_code = EncryptedTextField()
    submit_key = models.UUIDField()
    fingerprint = models.CharField(max_length=64)

    state = models.CharField(max_length=24, choices=[(s.value, s.value) for s in State])
    outcome = models.CharField(
        max_length=24, blank=True, choices=[(o.value, o.value) for o in Outcome]
    )
    regime = models.CharField(max_length=6, choices=[(r.value, r.value) for r in Regime])
    regime_reason = models.CharField(max_length=300)
    channel = models.CharField(max_length=10, choices=Channel)

    details = models.TextField()
    purpose = models.TextField()
    way_obtain = models.CharField(max_length=16, choices=WayObtain)
    way_deliver = models.CharField(max_length=10, choices=WayDeliver)
    entries = models.ManyToManyField(CatalogueEntry, blank=True, related_name="+")

    received_at = models.DateTimeField(help_text=_("Saat permohonan diterima; hari ke-0"))
    recorded_at = models.DateTimeField()
    noticed_at = models.DateTimeField(null=True, blank=True)
    fee_paid_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    first_due_on = models.DateField()
    due_on = models.DateField()
    ordered_due_on = models.DateField(null=True, blank=True)
    calendar_version = models.CharField(max_length=64)
    extension_reason = models.TextField(blank=True)
    completion_needed = models.TextField(blank=True)
    dual_role = models.BooleanField(default=False)

    class Meta:
        ordering = ["due_on", "received_at"]
        constraints = [
            models.UniqueConstraint(fields=["office", "register_no"], name="register_no_once"),
            models.UniqueConstraint(fields=["office", "submit_key"], name="submit_key_once"),
        ]
        indexes = [
            models.Index(
                fields=["office", "due_on", "received_at", "id"],
                condition=Q(noticed_at__isnull=True, ended_at__isnull=True),
                name="request_owed",
            ),
            models.Index(
                "office",
                Coalesce("ordered_due_on", "due_on"),
                "received_at",
                "id",
                condition=Q(ended_at__isnull=True)
                & (Q(noticed_at__isnull=True) | Q(ordered_due_on__isnull=False)),
                name="request_owed_or_ordered",
            ),
            models.Index(fields=["office", "-received_at"], name="request_newest"),
            models.Index(fields=["office", "state", "due_on"], name="request_state"),
            models.Index(
                fields=["ended_at", "id"],
                condition=Q(ended_at__isnull=False),
                name="request_ended",
            ),
        ]

    def __str__(self) -> str:
        return self.register_no

import uuid

from django.conf import settings
from django.db import models

from serambi.catalogue.models import CatalogueEntry
from serambi.classification.models.grounds import Grounded
from serambi.law.exempt_item import STATE_NAMES, State


class ExemptionRecord(Grounded):
    """An entry of the exempt list (*Daftar Informasi yang Dikecualikan*), from a test or from above.

    `state` is what was decided; whether it is about to expire or open by itself follows from the
    day (`law.exempt_item.state_on`). `number` is its place in the office's list. An inherited entry
    repeats what the office above set and names it in `inherited_from`. `opened_on` is the first day
    on which the information is open; the file itself waits for the blackout check.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField()
    state = models.CharField(
        max_length=24,
        choices=[(s.value, STATE_NAMES[s]) for s in State if s is not State.AKAN_BERAKHIR],
        default=State.AKTIF.value,
    )
    starts_on = models.DateField()
    sk_number = models.CharField(max_length=120)
    sk_day = models.DateField()
    test = models.OneToOneField(
        "classification.ConsequenceTest",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="record",
    )
    inherited_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="heirs"
    )
    successor = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="predecessors"
    )
    opened_on = models.DateField(null=True, blank=True)
    opened_reason = models.TextField(blank=True)
    opened_part = models.TextField(blank=True)
    opened_proof = models.CharField(max_length=300, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    blackout_checked_at = models.DateTimeField(null=True, blank=True)
    blackout_note = models.TextField(blank=True)
    entry = models.ForeignKey(
        CatalogueEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        indexes = [models.Index(fields=["office", "state", "expires_on"], name="exempt_due")]
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="exempt_number_once"),
            models.UniqueConstraint(
                fields=["office", "inherited_from"], name="exempt_inherited_once"
            ),
            models.CheckConstraint(
                name="exempt_from_test_or_above",
                condition=models.Q(test__isnull=False, inherited_from__isnull=True)
                | models.Q(test__isnull=True, inherited_from__isnull=False),
            ),
            models.CheckConstraint(
                name="exempt_has_ground_and_decree",
                condition=~models.Q(exemption="") & ~models.Q(sk_number=""),
            ),
            models.CheckConstraint(
                name="exempt_has_period",
                condition=models.Q(expires_on__isnull=False) | models.Q(review_on__isnull=False),
            ),
        ]

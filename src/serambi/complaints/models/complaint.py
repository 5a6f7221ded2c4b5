import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from serambi.casework.models.choices import Channel
from serambi.complaints.life import Outcome, State
from serambi.complaints.models.choices import Kind, Target
from serambi.files.models import StoredFile
from serambi.identity.sealing import EncryptedTextField
from serambi.offices.models import Division, OfficeOwned


class Complaint(OfficeOwned):
    """A *pengaduan* from its register number to its end (UU 25/2009 arts. 40-50).

    What was told is sealed, because a story names people. `reply_due_on` and `decide_due_on` are the
    days promised at receipt; `due_on` is the one that is owed next, kept to order the list. Replied
    late, decided late: neither is stored, both follow from the dates. `handler` is the person named
    for it; of a complaint with a secret identity nobody else may see who complained.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    register_no = models.CharField(max_length=80)
    tracking_digest = models.BinaryField(max_length=32, unique=True)
    tracking_code = EncryptedTextField()
    submit_key = models.UUIDField()
    fingerprint = models.CharField(max_length=64)

    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in State])
    outcome = models.CharField(
        max_length=16, blank=True, choices=[(o.value, o.value) for o in Outcome]
    )
    kind = models.CharField(max_length=12, choices=Kind)
    channel = models.CharField(max_length=10, choices=Channel)

    story = EncryptedTextField()
    place = EncryptedTextField(blank=True)
    wish = EncryptedTextField(blank=True)
    happened_on = models.DateField(null=True, blank=True)
    evidence = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    received_at = models.DateTimeField(help_text=_("Saat pengaduan diterima; hari ke-0"))
    recorded_at = models.DateTimeField()
    reply_due_on = models.DateField()
    decide_due_on = models.DateField()
    due_on = models.DateField()

    division = models.ForeignKey(
        Division, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    forwarded_to = models.CharField(max_length=12, blank=True, choices=Target)
    forwarded_at = models.DateTimeField(null=True, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_on", "received_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "register_no"], name="complaint_register_no_once"
            ),
            models.UniqueConstraint(
                fields=["office", "submit_key"], name="complaint_submit_key_once"
            ),
            models.CheckConstraint(
                name="complaint_decision_has_outcome",
                condition=Q(decided_at__isnull=True, outcome="")
                | (Q(decided_at__isnull=False) & ~Q(outcome="")),
            ),
            models.CheckConstraint(
                name="complaint_forwarded_to_somebody",
                condition=Q(forwarded_at__isnull=True, forwarded_to="")
                | (Q(forwarded_at__isnull=False) & ~Q(forwarded_to="")),
            ),
        ]
        indexes = [
            models.Index(fields=["office", "state", "due_on"], name="complaint_state"),
            models.Index(fields=["office", "due_on", "received_at"], name="complaint_due"),
            models.Index(fields=["office", "received_at"], name="complaint_received"),
            models.Index(
                fields=["ended_at", "id"],
                condition=Q(ended_at__isnull=False),
                name="complaint_ended",
            ),
        ]

    def __str__(self) -> str:
        return self.register_no

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.complaints.models.complaint import Complaint
from serambi.identity.sealing import EncryptedTextField
from serambi.offices.models import OfficeOwned


class ComplaintMessage(OfficeOwned):
    """Something written about a complaint, sealed: to the complainant, by the complainant, or a note.

    `by` is null where the complainant wrote. `remedy` says what the office mended, with a decision.
    """

    class Kind(models.TextChoices):
        REPLY = "tanggapan", _("Tanggapan")
        ASK = "pertanyaan", _("Keterangan yang diminta")
        SUPPLY = "keterangan", _("Keterangan pengadu")
        FORWARD = "penerusan", _("Penerusan")
        FEEDBACK = "umpan_balik", _("Umpan balik penerima")
        DECISION = "putusan", _("Putusan")
        NOTE = "catatan", _("Catatan internal")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="messages")
    kind = models.CharField(max_length=12, choices=Kind)
    text = EncryptedTextField()
    remedy = EncryptedTextField(blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["complaint"],
                condition=models.Q(kind="putusan"),
                name="complaint_one_decision",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}"

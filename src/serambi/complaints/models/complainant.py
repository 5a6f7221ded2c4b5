import uuid

from django.db import models

from serambi.complaints.models.choices import Identity
from serambi.complaints.models.complaint import Complaint
from serambi.identity.sealing import EncryptedTextField
from serambi.offices.models import OfficeOwned


class Complainant(OfficeOwned):
    """Who complained, sealed; empty for somebody without a name.

    The keyed digests find an open identity by its exact address or number. A secret identity has
    none: a search must not be a way to try who complained. `forgotten_at` says when everything that
    names or reaches the person was erased.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    complaint = models.OneToOneField(
        Complaint, on_delete=models.PROTECT, related_name="complainant"
    )
    identity = models.CharField(max_length=8, choices=Identity)
    name = EncryptedTextField(blank=True)
    phone = EncryptedTextField(blank=True)
    email = EncryptedTextField(blank=True)
    accommodation = EncryptedTextField(blank=True)
    phone_index = models.BinaryField(max_length=32, blank=True, default=b"")
    email_index = models.BinaryField(max_length=32, blank=True, default=b"")
    forgotten_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["office", "phone_index"], name="complainant_phone"),
            models.Index(fields=["office", "email_index"], name="complainant_email"),
        ]

    def __str__(self) -> str:
        return f"{self.identity}"

    @property
    def is_secret(self) -> bool:
        """True if only the named handler may see who complained."""
        return self.identity == Identity.SECRET

    @property
    def is_anonymous(self) -> bool:
        """True if nobody knows who complained."""
        return self.identity == Identity.ANONYMOUS

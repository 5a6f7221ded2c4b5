import uuid

from django.db import models

from serambi.casework.models.choices import ApplicantKind, Occupation
from serambi.casework.models.request import InformationRequest
from serambi.files.models import StoredFile
from serambi.identity.sealing import EncryptedTextField
from serambi.offices.models import OfficeOwned


class Applicant(OfficeOwned):
    """Who asked, as they said it in this one request; never shared between requests.

    Every field that names or reaches a person is sealed. `*_index` are keyed digests for exact
    look-up (same NIK, same phone) that reveal nothing without the key ring.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.OneToOneField(
        InformationRequest, on_delete=models.PROTECT, related_name="applicant"
    )
    kind = models.CharField(max_length=12, choices=ApplicantKind)
    name = EncryptedTextField()
    nik = EncryptedTextField(blank=True)
    approval_no = EncryptedTextField(blank=True)
    address = EncryptedTextField()
    phone = EncryptedTextField(blank=True)
    email = EncryptedTextField(blank=True)
    occupation = models.CharField(max_length=12, choices=Occupation)
    proxy_name = EncryptedTextField(blank=True)
    proxy_nik = EncryptedTextField(blank=True)
    accommodation = EncryptedTextField(blank=True)
    nik_index = models.BinaryField(max_length=32, blank=True, default=b"")
    phone_index = models.BinaryField(max_length=32, blank=True, default=b"")
    email_index = models.BinaryField(max_length=32, blank=True, default=b"")
    identity_file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    authority_file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    identity_seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["office", "nik_index"], name="applicant_nik"),
            models.Index(fields=["office", "phone_index"], name="applicant_phone"),
            models.Index(fields=["office", "email_index"], name="applicant_email"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}"


class NameToken(OfficeOwned):
    """A keyed digest of one word of an applicant's name, so that the desk can find a person."""

    applicant = models.ForeignKey(Applicant, on_delete=models.CASCADE, related_name="name_tokens")
    token = models.BinaryField(max_length=32)

    class Meta:
        indexes = [models.Index(fields=["office", "token"], name="name_token")]

    def __str__(self) -> str:
        return f"{self.applicant_id}"

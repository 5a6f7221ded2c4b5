import uuid

from django.db import models

from serambi.casework.models.choices import ApplicantKind, Occupation
from serambi.files.models import StoredFile
from serambi.identity.sealing import EncryptedTextField
from serambi.objections.models.objection import Objection
from serambi.offices.models import OfficeOwned


class Objector(OfficeOwned):
    """Who objects, as known when the objection came.

    With a request the person is copied from it and never typed again (`from_request`); only a
    proxy for this objection is new. Everything that names or reaches a person is sealed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    objection = models.OneToOneField(Objection, on_delete=models.PROTECT, related_name="objector")
    from_request = models.BooleanField()
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
    identity_file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    authority_file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.kind}"

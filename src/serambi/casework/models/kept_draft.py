import uuid

from django.db import models

from serambi.files.models import StoredFile
from serambi.identity.sealing import EncryptedTextField
from serambi.offices.models import OfficeOwned


class KeptDraft(OfficeOwned):
    """Something being written by a person without an account, kept until it is sent.

    `key_digest` is the digest of the code kept in the writer's cookie; `body` is the sealed JSON of
    the answers so far; `submit_key` makes sending twice the same as sending once.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key_digest = models.BinaryField(max_length=32, unique=True)
    submit_key = models.UUIDField(default=uuid.uuid4)
    body = EncryptedTextField()
    identity_file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    authority_file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField()
    touched_at = models.DateTimeField(db_index=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.created_at:%Y-%m-%d}"

    @property
    def is_sent(self) -> bool:
        """True once it was sent; it keeps nothing more then."""
        raise NotImplementedError

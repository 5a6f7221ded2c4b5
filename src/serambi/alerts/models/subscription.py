import uuid

from django.db import models

from serambi.identity.sealing import EncryptedTextField
from serambi.offices.models import OfficeOwned


class PushSubscription(OfficeOwned):
    """A browser that asked to be told of the office's announcements.

    Nothing is known of the person: `address` is what the browser's push service gave (endpoint and
    the two keys that only this browser can open, RFC 8291), sealed; `digest` finds it again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    digest = models.BinaryField(max_length=32)
    address = EncryptedTextField()
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "digest"], name="push_address_once")
        ]

    def __str__(self) -> str:
        return str(self.pk)

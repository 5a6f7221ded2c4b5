import uuid

from django.db import models

from serambi.disputes.models.choices import AuthorityKind
from serambi.disputes.models.dispute import Dispute
from serambi.offices.models import OfficeOwned


class Representative(OfficeOwned):
    """Somebody who speaks for the office, by power of attorney or order."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="representatives")
    name = models.CharField(max_length=120)
    post = models.CharField(max_length=160)
    authority = models.CharField(max_length=12, choices=AuthorityKind)
    authority_no = models.CharField(max_length=80)
    authority_on = models.DateField()
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["added_at", "id"]

    def __str__(self) -> str:
        return self.name

import uuid

from django.db import models

from serambi.disputes.models.choices import Mark
from serambi.disputes.models.dispute import Dispute
from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class DisputePack(OfficeOwned):
    """The *berkas sengketa* as it was made once: one PDF and one ZIP, both kept sealed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="packs")
    mark = models.CharField(max_length=1, choices=Mark)
    exhibits = models.PositiveSmallIntegerField()
    pages = models.PositiveSmallIntegerField()
    pdf = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    archive = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=60)

    class Meta:
        ordering = ["-made_at", "id"]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}: {self.exhibits}"

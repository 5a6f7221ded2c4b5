import uuid

from django.db import models

from serambi.disputes.models.choices import PaperKind
from serambi.disputes.models.dispute import Dispute
from serambi.disputes.models.hearing import Hearing
from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class DisputePaper(OfficeOwned):
    """A paper of the dispute, kept sealed.

    `proves` is what it is to show (Perki 1/2013 art. 52); a paper with it goes into the evidence
    list.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="papers")
    hearing = models.ForeignKey(
        Hearing, null=True, blank=True, on_delete=models.PROTECT, related_name="papers"
    )
    kind = models.CharField(max_length=14, choices=PaperKind)
    title = models.CharField(max_length=200)
    number = models.CharField(max_length=80, blank=True)
    dated_on = models.DateField(null=True, blank=True)
    proves = models.TextField(blank=True)
    stored = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["added_at", "id"]

    def __str__(self) -> str:
        return self.title

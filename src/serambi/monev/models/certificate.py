import uuid

from django.db import models

from serambi.files.models import StoredFile
from serambi.monev.models.submission import Submission
from serambi.offices.models import OfficeOwned


class Certificate(OfficeOwned):
    """What an office was awarded, as a numbered PDF whose QR code leads to the check page.

    `office` is who was awarded; the number is of the office that ran the cycle. `check_digest` finds
    the row by its random code without keeping the code in the clear beside it; `record` is the
    canonical JSON that the sheet was set from and `digest` its SHA-256.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    submission = models.OneToOneField(
        Submission, on_delete=models.PROTECT, related_name="certificate"
    )
    number = models.CharField(max_length=120)
    day = models.DateField()
    record = models.TextField()
    digest = models.CharField(max_length=64)
    check_digest = models.BinaryField(max_length=32, unique=True)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    issued_at = models.DateTimeField()
    issued_by = models.CharField(max_length=60)

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return self.number

import uuid

from django.db import models

from serambi.datasets.models.dataset import Dataset
from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class DatasetUpload(OfficeOwned):
    """A table on its way in: the file as it came and the columns it will be read by.

    `done_at` is set once, when it became a version.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dataset = models.ForeignKey(Dataset, on_delete=models.PROTECT, related_name="uploads")
    stored = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    columns = models.JSONField(default=list)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=60)
    done_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.pk)

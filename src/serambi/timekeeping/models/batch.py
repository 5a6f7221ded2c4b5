import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class CalendarBatch(OfficeOwned):
    """A year's decree on its way in: the file as it came, waiting to be looked at and confirmed."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Menunggu persetujuan")
        DONE = "done", _("Sudah diimpor")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    stored = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=60)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.stored}: {self.state}"

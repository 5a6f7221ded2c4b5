import uuid

from django.conf import settings
from django.db import models

from serambi.files.models import StoredFile
from serambi.objections.models.objection import Objection
from serambi.offices.models import OfficeOwned


class Talk(OfficeOwned):
    """One *musyawarah*: when and where both sides were called, and its minutes once held.

    UU 14/2008 art. 35(2): only for grounds b-g, and the clock runs on.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    objection = models.ForeignKey(Objection, on_delete=models.PROTECT, related_name="talks")
    planned_for = models.DateTimeField()
    place = models.CharField(max_length=300)
    called_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    called_at = models.DateTimeField()
    held_at = models.DateTimeField(null=True, blank=True)
    participants = models.TextField(blank=True)
    result = models.TextField(blank=True)
    agreed = models.BooleanField(default=False)
    signed_sheet = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["called_at", "id"]

    def __str__(self) -> str:
        return f"{self.planned_for:%Y-%m-%d}"

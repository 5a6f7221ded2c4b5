import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class Mark(OfficeOwned):
    """A picture that an office puts on its letters: its emblem, or a scan of a signature.

    Never changed: a new one ends the old one, and letters keep the one they were issued with.
    The file is sealed; a scan is put only on a letter that its own person signs.
    """

    class Kind(models.TextChoices):
        EMBLEM = "lambang", _("Lambang kantor")
        SIGNATURE = "tanda_tangan", _("Pindaian tanda tangan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=12, choices=Kind)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    since = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office"],
                condition=models.Q(kind="lambang", ended_at__isnull=True),
                name="mark_one_emblem",
            ),
            models.UniqueConstraint(
                fields=["office", "user"],
                condition=models.Q(kind="tanda_tangan", ended_at__isnull=True),
                name="mark_one_scan_per_person",
            ),
            models.CheckConstraint(
                name="mark_scan_has_person",
                condition=models.Q(kind="lambang", user__isnull=True)
                | models.Q(kind="tanda_tangan", user__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.digest[:8]}"

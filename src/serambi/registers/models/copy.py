import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.files.models import StoredFile
from serambi.law.clocks import Regime
from serambi.offices.models import OfficeOwned


class RegisterCopy(OfficeOwned):
    """A copy of a register that somebody made: of which book, for whom, why, how many lines.

    The file is a draft of the files room, so its sweep takes it away after some days; the row and
    the digest stay and tell which copy a sheet came from. `file` is also empty while it is made.
    """

    class Book(models.TextChoices):
        REQUESTS = "permohonan", _("Permohonan informasi")
        OBJECTIONS = "keberatan", _("Keberatan")

    class Variant(models.TextChoices):
        MASKED = "tersamar", _("Untuk pihak luar, identitas disamarkan")
        INTERNAL = "lengkap", _("Untuk kantor, identitas lengkap")

    class Format(models.TextChoices):
        PDF = "pdf", _("PDF, kertas legal mendatar")
        XLSX = "xlsx", _("XLSX, lembar kerja")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    book = models.CharField(max_length=12, choices=Book)
    regime = models.CharField(max_length=6, choices=[(r.value, r.value) for r in Regime])
    first = models.DateField()
    last = models.DateField()
    words = models.CharField(max_length=80)
    variant = models.CharField(max_length=8, choices=Variant)
    format = models.CharField(max_length=4, choices=Format)
    reason = models.CharField(max_length=300, blank=True)
    lines = models.PositiveIntegerField(default=0)
    file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    digest = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=80)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at"]
        indexes = [models.Index(fields=["office", "-made_at"], name="register_copy_newest")]
        constraints = [
            models.CheckConstraint(
                name="register_whole_copy_has_reason",
                condition=models.Q(variant="tersamar") | ~models.Q(reason=""),
            )
        ]

    def __str__(self) -> str:
        return f"{self.book} {self.regime} {self.words}"

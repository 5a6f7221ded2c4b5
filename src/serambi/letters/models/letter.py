import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.files.models import StoredFile
from serambi.identity.sealing import EncryptedTextField
from serambi.letters.kinds import KIND_NAMES, Kind
from serambi.letters.models.mark import Mark
from serambi.offices.models import OfficeOwned


class Letter(OfficeOwned):
    """A numbered letter about something else (`about_type`, `about_id`); never edited.

    `content` is the sealed record that the sheet is typeset from, `content_digest` its SHA-256;
    the record holds the random check code, so the digest reveals nothing by guessing. `file`,
    `pdf_digest` and `template_version` are empty until the letter was typeset. `emblem` and `scan`
    are the pictures on it; the record holds their digests.
    """

    class State(models.TextChoices):
        VALID = "valid", _("Berlaku")
        WITHDRAWN = "withdrawn", _("Ditarik")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=32)
    number = models.CharField(max_length=120)
    day = models.DateField()
    about_type = models.CharField(max_length=40)
    about_id = models.UUIDField()
    content = EncryptedTextField()
    content_digest = models.CharField(max_length=64)
    template_version = models.CharField(max_length=40, blank=True)
    pdf_digest = models.CharField(max_length=64, blank=True)
    file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    emblem = models.ForeignKey(
        Mark, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    scan = models.ForeignKey(
        Mark, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    check_digest = models.BinaryField(max_length=32, unique=True)
    check_code = EncryptedTextField()
    signatory = models.CharField(max_length=120)
    issued_at = models.DateTimeField()
    issued_by = models.CharField(max_length=80)
    state = models.CharField(max_length=10, choices=State, default=State.VALID)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.CharField(max_length=80, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["issued_at", "id"]
        indexes = [models.Index("office", "about_type", "about_id", name="letter_about")]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "kind", "number"], name="letter_number_once_per_kind"
            ),
            models.CheckConstraint(
                name="letter_withdrawn_has_reason",
                condition=models.Q(state="valid", withdrawn_at__isnull=True, withdrawn_reason="")
                | (
                    models.Q(state="withdrawn", withdrawn_at__isnull=False)
                    & ~models.Q(withdrawn_reason="")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"

    @property
    def name(self) -> str:
        """The kind in words."""
        return KIND_NAMES[Kind(self.kind)]

    @property
    def is_valid(self) -> bool:
        """False once it was withdrawn."""
        return self.state == self.State.VALID

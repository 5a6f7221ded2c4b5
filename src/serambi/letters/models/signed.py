import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.files.models import StoredFile
from serambi.letters.models.letter import Letter
from serambi.offices.models import OfficeOwned


class SignedCopy(OfficeOwned):
    """An electronically signed PDF of a letter, made here or brought from elsewhere.

    `match` says how its content compares with the letter that was sealed; `signatures` is what the
    verification found when it came in, one object per signature, without the signed bytes.
    """

    class Origin(models.TextChoices):
        HERE = "di_sini", _("Ditandatangani di sini")
        ELSEWHERE = "unggahan", _("Ditandatangani di tempat lain, lalu diunggah")

    class Match(models.TextChoices):
        SAME = "sama", _("Isi sama persis dengan surat yang kami segel")
        NAMED = "bersidik", _("Memuat sidik surat kami, tetapi berkasnya disusun ulang")
        UNKNOWN = "tidak_cocok", _("Isi tidak dapat dicocokkan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="signed_copies")
    origin = models.CharField(max_length=10, choices=Origin)
    match = models.CharField(max_length=12, choices=Match)
    intact = models.BooleanField()
    trusted = models.BooleanField()
    signatures = models.JSONField(default=list)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)

    class Meta:
        ordering = ["-at"]
        indexes = [models.Index(fields=["letter", "-at"], name="signed_copy_newest")]

    def __str__(self) -> str:
        return f"{self.letter_id}: {self.origin}"

    @property
    def holds(self) -> bool:
        """True if it may stand for the letter: unbroken, and the very content that was sealed."""
        return self.intact and self.match == self.Match.SAME

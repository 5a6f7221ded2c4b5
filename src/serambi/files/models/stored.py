import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.offices.models import OfficeOwned


class Purpose(models.TextChoices):
    """What a file is kept for; it decides which kinds are accepted and who may read it."""

    IDENTITY = "identity", _("Identitas pemohon")
    ATTACHMENT = "attachment", _("Lampiran pemohon")
    ANSWER = "answer", _("Lampiran jawaban")
    LETTER = "letter", _("Surat")
    CATALOGUE = "catalogue", _("Dokumen informasi publik")
    IMPORT = "import", _("Berkas impor")
    MARK = "mark", _("Lambang atau pindaian tanda tangan")
    REGISTER = "register", _("Salinan register")
    DISPUTE = "dispute", _("Dokumen sengketa")
    DATASET = "dataset", _("Baris kumpulan data")
    REDACTION = "redaction", _("Berkas untuk dihitamkan")
    RATING = "rating", _("Sumber predikat")
    DRILL = "drill", _("Bukti uji akses atau pemeriksaan HP")
    EVALUATION = "evaluation", _("Bukti tindak lanjut rapat")
    EVIDENCE = "evidence", _("Bukti")
    COMPLAINT = "complaint", _("Berkas pengaduan")
    NEWS = "news", _("Foto berita")


class State(models.TextChoices):
    """A draft waits to be attached to something; unclaimed drafts are swept."""

    DRAFT = "draft", _("Belum dilampirkan")
    ATTACHED = "attached", _("Terlampir")


class Reading(models.TextChoices):
    """How far machine reading has come; `none` is for what is never read (sealed, private)."""

    NONE = "none", _("Tidak dibaca mesin")
    WAITING = "waiting", _("Menunggu dibaca mesin")
    DONE = "done", _("Sudah dibaca mesin")
    FAILED = "failed", _("Tidak dapat dibaca mesin")


class Scan(models.TextChoices):
    """What the malware scanner said. WAITING and INFECTED lie in quarantine: nobody is served them."""

    OWN = "own", _("Dibuat sistem")
    UNSCANNED = "unscanned", _("Belum dipindai")
    WAITING = "waiting", _("Menunggu pemindaian")
    CLEAN = "clean", _("Sudah dipindai")
    INFECTED = "infected", _("Berbahaya, ditahan")


class StoredFile(OfficeOwned):
    """One kept file. `size` and `sha256` are those of the readable bytes, before sealing.

    `pages` is how many `FilePage` rows there will be, None until they are counted; `read_at` moves
    whenever their text changes, so rooms above find what is new by it. `reading_until` is the
    lease of the process that reads just now. `scan_found` is the scanner's name for what it found.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    purpose = models.CharField(max_length=12, choices=Purpose)
    state = models.CharField(max_length=8, choices=State, default=State.DRAFT)
    name = models.CharField(max_length=120, help_text=_("Nama asal yang sudah dibersihkan"))
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    path = models.CharField(max_length=60, unique=True)
    encrypted = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=60)
    reading = models.CharField(max_length=7, choices=Reading, default=Reading.NONE)
    pages = models.PositiveIntegerField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    reading_until = models.DateTimeField(null=True, blank=True)
    scan = models.CharField(max_length=9, choices=Scan, default=Scan.UNSCANNED)
    scan_found = models.CharField(max_length=120, blank=True)
    scanned_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["state", "created_at"], name="stored_file_unclaimed"),
            models.Index(fields=["office", "sha256"], name="stored_file_digest"),
            models.Index(fields=["office", "read_at"], name="stored_file_read"),
            models.Index(
                fields=["created_at"],
                name="stored_file_to_read",
                condition=models.Q(reading="waiting"),
            ),
            models.Index(
                fields=["scan", "created_at"],
                name="stored_file_to_scan",
                condition=models.Q(scan__in=("waiting", "unscanned")),
            ),
            models.Index(
                fields=["scanned_at"],
                name="stored_file_to_rescan",
                condition=models.Q(scan="clean"),
            ),
            models.Index(
                fields=["scanned_at"],
                name="stored_file_infected",
                condition=models.Q(scan="infected"),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="stored_identity_is_sealed",
                condition=~models.Q(purpose="identity") | models.Q(encrypted=True),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_held(self) -> bool:
        """True while the file lies in quarantine, to wait for the scanner or for good."""
        return self.scan in (Scan.WAITING, Scan.INFECTED)

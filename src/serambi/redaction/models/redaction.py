import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.files.models import StoredFile
from serambi.identity.sealing import EncryptedTextField
from serambi.offices.models import OfficeOwned


class Redaction(OfficeOwned):
    """One file of which parts are to be blacked out.

    `about_id` is the request or entry it belongs to, a plain identifier because requests stand
    above this room. `names` are the names to look for, sealed. `source` is never changed; `output`
    is the new file, which nobody may use before a second person approved it. `proof` are the
    answers of `engine.proving` about exactly this `output`. `version` grows with every change of
    the boxes. `sizes` are width and height of the pages, so that their place is kept while they load.
    """

    class State(models.TextChoices):
        DRAFT = "disusun", _("Disusun")
        MAKING = "dibuat", _("Sedang dibuat")
        SUBMITTED = "diajukan", _("Menunggu persetujuan")
        APPROVED = "disetujui", _("Disetujui")
        DROPPED = "dibatalkan", _("Dibatalkan")

    class About(models.TextChoices):
        REQUEST = "request", _("Permohonan")
        ENTRY = "entry", _("Daftar informasi")
        UPLOAD = "upload", _("Unggahan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=8, choices=About)
    about_id = models.UUIDField(null=True, blank=True)
    about_no = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=4)
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    name = models.CharField(max_length=120)
    names = EncryptedTextField(blank=True)
    pages = models.PositiveIntegerField()
    surveyed = models.PositiveIntegerField(default=0)
    hidden = models.JSONField(default=list, blank=True)
    sizes = models.JSONField(default=list, blank=True)
    basis = models.CharField(max_length=8, blank=True)
    version = models.PositiveIntegerField(default=1)
    output = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    proof = models.JSONField(default=list, blank=True)
    reason = models.TextField(blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField()
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["office", "state", "-created_at"], name="redaction_queue"),
            models.Index(fields=["office", "about", "about_id"], name="redaction_about"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["source"],
                condition=models.Q(state__in=["disusun", "dibuat", "diajukan"]),
                name="redaction_one_open_a_file",
            ),
            models.CheckConstraint(
                name="redaction_two_people",
                condition=models.Q(approved_by__isnull=True)
                | (
                    models.Q(proposed_by__isnull=False)
                    & ~models.Q(approved_by=models.F("proposed_by"))
                ),
            ),
            models.CheckConstraint(
                name="redaction_approved_whole",
                condition=~models.Q(state="disetujui")
                | models.Q(
                    approved_by__isnull=False, approved_at__isnull=False, output__isnull=False
                ),
            ),
            models.CheckConstraint(
                name="redaction_submitted_has_output",
                condition=~models.Q(state="diajukan")
                | models.Q(output__isnull=False, proposed_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        """True before the end."""
        return self.state in {self.State.DRAFT, self.State.MAKING, self.State.SUBMITTED}

    @property
    def is_book(self) -> bool:
        """True for a workbook, whose pages are sheets and whose boxes are cells."""
        return self.kind == "xlsx"

    @property
    def read_through(self) -> bool:
        """True when every page has been searched for personal data."""
        return self.surveyed >= self.pages

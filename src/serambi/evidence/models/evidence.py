import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from serambi.evidence.standing import HOLDING, State
from serambi.files.models import StoredFile
from serambi.letters.models import LetterDraft
from serambi.offices.models import OfficeOwned


class Evidence(OfficeOwned):
    """One proof of an office: what it points to, and how it stood when it was last looked at.

    Exactly one of `live_key`, `url`, `file` and `statement` is filled, as `kind` says (a video is
    a link or a file). `number` is its place on the shelf and in its address. `state`, `sentence`,
    `address` and `expires_on` repeat the newest `Sighting`, which are only ever added. `told_at`
    and `told_level` remember that its owner, then the PPID, heard of a fault. `original` is the
    file as it was sent when the one shown was made from it; `making` says how.
    """

    class Kind(models.TextChoices):
        LIVE = "live", _("Catatan hidup")
        LINK = "link", _("Tautan")
        DOCUMENT = "document", _("Dokumen")
        PHOTO = "photo", _("Foto")
        VIDEO = "video", _("Video")
        NIL = "nil", _("Pernyataan nihil")

    State = State

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind)
    title = models.CharField(max_length=200)
    note = models.CharField(max_length=500, blank=True)
    is_public = models.BooleanField(default=True)
    live_key = models.CharField(max_length=80, blank=True)
    url = models.URLField(max_length=500, blank=True)
    file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    statement = models.ForeignKey(
        LetterDraft, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    original = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    making = models.JSONField(default=dict, blank=True)
    taken = models.JSONField(default=dict, blank=True)
    """Of a photo: place as typed, the server's time, the time that the device claimed."""
    text_wanted_at = models.DateTimeField(null=True, blank=True)
    """Somebody asked for a text layer; the sweep makes it."""
    text_trouble = models.CharField(max_length=300, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=12, choices=State, default=State.NEW)
    sentence = models.CharField(max_length=400, blank=True)
    address = models.CharField(max_length=500, blank=True)
    as_of = models.DateField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    checked_at = models.DateTimeField(null=True, blank=True)
    next_at = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    since = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)
    told_level = models.PositiveSmallIntegerField(default=0)
    warned_level = models.PositiveSmallIntegerField(default=0)
    """Who heard that it will end: 0 nobody, 1 two weeks before, 2 three days before (`services.ending`)."""
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=60)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_reason = models.CharField(max_length=300, blank=True)
    submit_key = models.UUIDField()

    class Meta:
        ordering = ["number"]
        indexes = [
            models.Index(
                fields=["next_at"], name="evidence_due", condition=models.Q(removed_at=None)
            ),
            models.Index(
                fields=["state", "told_level", "office"],
                name="evidence_fallen",
                condition=models.Q(removed_at=None),
            ),
            models.Index(
                fields=["expires_on", "office"],
                name="evidence_ending",
                condition=models.Q(removed_at=None, warned_level__lt=2),
            ),
            models.Index(
                fields=["text_wanted_at"],
                name="evidence_text_wanted",
                condition=models.Q(text_wanted_at__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="evidence_number_once"),
            models.UniqueConstraint(fields=["office", "submit_key"], name="evidence_sent_once"),
            models.CheckConstraint(
                name="evidence_points_to_one_thing",
                condition=(
                    (Q(kind="live") & ~Q(live_key="") & Q(url="", file=None, statement=None))
                    | (Q(kind="link", live_key="", file=None, statement=None) & ~Q(url=""))
                    | Q(kind__in=["document", "photo"], live_key="", url="", statement=None,
                        file__isnull=False)
                    | Q(kind="video", live_key="", statement=None)
                    & (Q(url="", file__isnull=False) | (~Q(url="") & Q(file=None)))
                    | Q(kind="nil", live_key="", url="", file=None, statement__isnull=False)
                ),
            ),
            models.CheckConstraint(
                name="evidence_removed_has_reason",
                condition=Q(removed_at=None, removed_reason="")
                | (Q(removed_at__isnull=False) & ~Q(removed_reason="")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.number}: {self.title}"

    @property
    def holds(self) -> bool:
        """True when the last look found it in order."""
        return self.state in HOLDING

    def get_absolute_url(self) -> str:
        """Its public page."""
        return f"/{self.office.code}/bukti/{self.number}/"

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.casework.models import Decision, InformationRequest
from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class Release(OfficeOwned):
    """A granted request and its answer on the way to everybody, without who asked.

    `title`, `question` and `answer` are copies to be edited; the case keeps its own words.
    `findings` is what the gate said of exactly these texts and files, `settled` the reasons why a
    person let soft findings through, by the finding's key. `slug` is made at the first publication
    and never changes.
    """

    class State(models.TextChoices):
        WAITING = "menunggu", _("Menunggu terbit")
        BLOCKED = "tertahan", _("Tertahan temuan")
        PUBLISHED = "terbit", _("Terbit")
        DECLINED = "tidak", _("Tidak diterbitkan")
        WITHDRAWN = "ditarik", _("Ditarik")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.OneToOneField(InformationRequest, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State)
    outcome = models.CharField(max_length=24)
    title = models.CharField(max_length=200)
    question = models.TextField()
    answer = models.TextField()
    asked_on = models.DateField()
    answered_on = models.DateField()
    publish_after = models.DateTimeField()
    slug = models.SlugField(max_length=90, blank=True, db_index=False)
    findings = models.JSONField(default=list, blank=True)
    settled = models.JSONField(default=dict, blank=True)
    gate = models.PositiveSmallIntegerField(default=0)
    checked_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-publish_after"]
        indexes = [
            models.Index(fields=["office", "state", "publish_after"], name="release_queue"),
            models.Index(fields=["office", "state", "-published_at"], name="release_newest"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "slug"], condition=~models.Q(slug=""), name="release_slug_once"
            ),
            models.CheckConstraint(
                name="release_published_whole",
                condition=~models.Q(state="terbit")
                | (models.Q(published_at__isnull=False) & ~models.Q(slug="")),
            ),
            models.CheckConstraint(
                name="release_closed_with_reason",
                condition=~models.Q(state__in=["tidak", "ditarik"]) | ~models.Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The path of the public page."""
        return f"/{self.office.code}/jawaban/{self.slug}/"


class ReleaseFile(OfficeOwned):
    """A file of the answer; `included` says whether it is released with it.

    `indexed_at` is the `read_at` of the reading whose pages stand in the search, None before.
    """

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="files")
    stored = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    included = models.BooleanField(default=True)
    excluded_reason = models.CharField(max_length=300, blank=True)
    indexed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(
                fields=["id"],
                name="release_file_to_index",
                condition=models.Q(indexed_at=None, included=True),
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["release", "stored"], name="release_file_once"),
            models.CheckConstraint(
                name="release_file_out_has_reason",
                condition=models.Q(included=True) | ~models.Q(excluded_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return self.title

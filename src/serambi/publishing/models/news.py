import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from serambi.files.models import StoredFile
from serambi.offices.models import OfficeOwned


class NewsItem(OfficeOwned):
    """One news item of an office (*berita*), from the first draft to its withdrawal.

    `number` counts the office's items and is its address at the desk; `slug` is made at the first
    publication from the title of then and never changes. `begun_by` wrote first, `changed_by` last:
    neither approves, unless nobody else can (`is_alone`). `origin` names what a draft was made from,
    so that it is made once; `version` counts every change.
    """

    class Kind(models.TextChoices):
        NEWS = "berita", _("Berita")
        PRESS = "siaran_pers", _("Siaran pers")
        APPEAL = "imbauan", _("Imbauan")
        EDUCATION = "edukasi", _("Edukasi")
        NOTICE = "pengumuman", _("Pengumuman")

    class State(models.TextChoices):
        DRAFT = "konsep", _("Konsep")
        PROPOSED = "diajukan", _("Menunggu persetujuan")
        PUBLISHED = "terbit", _("Terbit")
        WITHDRAWN = "ditarik", _("Ditarik")
        DISCARDED = "dibuang", _("Dibuang")

    OPEN = (State.DRAFT, State.PROPOSED)
    KNOWN = (State.PUBLISHED, State.WITHDRAWN)
    """Whose address answers everybody, the second with 410."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind)
    state = models.CharField(max_length=8, choices=State, default=State.DRAFT)
    title = models.CharField(max_length=150)
    lead = models.CharField(max_length=300)
    body = models.TextField()
    writer = models.CharField(max_length=80)
    editor = models.CharField(max_length=80, blank=True)
    photographer = models.CharField(max_length=80, blank=True)
    photo = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    photo_width = models.PositiveSmallIntegerField(default=0)
    photo_height = models.PositiveSmallIntegerField(default=0)
    alt = models.CharField(max_length=200, blank=True)
    caption = models.CharField(max_length=300, blank=True)
    slug = models.SlugField(max_length=90, blank=True, db_index=False)
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_alone = models.BooleanField(default=False)
    returned = models.CharField(max_length=500, blank=True)
    """What an editor wants mended before approving; empty once it is proposed anew."""
    made_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    corrected_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    origin = models.CharField(max_length=80, blank=True)
    submit_key = models.UUIDField()

    class Meta:
        ordering = ["-number"]
        indexes = [
            models.Index(
                fields=["office", "state", "-published_at", "-number"], name="news_newest"
            ),
            models.Index(fields=["office", "state", "-updated_at"], name="news_desk"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="news_number_once"),
            models.UniqueConstraint(fields=["office", "submit_key"], name="news_submitted_once"),
            models.UniqueConstraint(
                fields=["office", "slug"], condition=~Q(slug=""), name="news_slug_once"
            ),
            models.UniqueConstraint(
                fields=["office", "origin"], condition=~Q(origin=""), name="news_origin_once"
            ),
            models.CheckConstraint(
                name="news_published_whole",
                condition=~Q(state__in=["terbit", "ditarik"])
                | (Q(published_at__isnull=False) & ~Q(slug="") & ~Q(editor="")),
            ),
            models.CheckConstraint(
                name="news_withdrawn_has_reason",
                condition=(Q(state="ditarik", withdrawn_at__isnull=False) & ~Q(withdrawn_reason=""))
                | (~Q(state="ditarik") & Q(withdrawn_at=None, withdrawn_reason="")),
            ),
            models.CheckConstraint(
                name="news_photo_is_described",
                condition=Q(photo=None) | (~Q(alt="") & ~Q(caption="") & ~Q(photographer="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def shown_photo(self) -> StoredFile | None:
        """The photo, unless it lies in quarantine."""
        return None if self.photo is None or self.photo.is_held else self.photo

    def get_absolute_url(self) -> str:
        """The path of the public page; "" before the first publication."""
        return f"/{self.office.code}/berita/{self.slug}/" if self.slug else ""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.law.headings import CATEGORY_NAMES, Category
from serambi.offices.models import OfficeOwned


class CatalogueEntry(OfficeOwned):
    """One item of the information list with the columns of the law (Perki 1/2010 Annex II).

    `number` is its place in the office's list and never used again. `slug` is made once, so that
    the address stays when the title is mended. `year` is the year the information is about, taken
    from period, title or date of making. `version` counts the edits.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("Rancangan")
        PUBLISHED = "published", _("Terbit")
        WITHDRAWN = "withdrawn", _("Ditarik")

    class Format(models.TextChoices):
        SOFTCOPY = "softcopy", _("Salinan digital")
        HARDCOPY = "hardcopy", _("Salinan cetak")
        BOTH = "both", _("Salinan digital dan cetak")

    class Language(models.TextChoices):
        INDONESIAN = "id", _("Bahasa Indonesia")
        ENGLISH = "en", _("Bahasa Inggris")
        OTHER = "xx", _("Bahasa lain")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField()
    slug = models.SlugField(max_length=90, db_index=False)
    category = models.CharField(
        max_length=12, choices=[(one.value, CATEGORY_NAMES[one]) for one in Category]
    )
    heading = models.CharField(max_length=60, blank=True)
    is_election = models.BooleanField(default=False)
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    unit = models.CharField(max_length=160, blank=True)
    officer = models.CharField(max_length=160, blank=True)
    made_on = models.DateField(null=True, blank=True)
    made_place = models.CharField(max_length=120, blank=True)
    period = models.CharField(max_length=80, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    format = models.CharField(max_length=8, choices=Format, default=Format.SOFTCOPY)
    retention = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=2, choices=Language, default=Language.INDONESIAN)
    state = models.CharField(max_length=9, choices=State, default=State.DRAFT)
    withdrawn_reason = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["number"]
        indexes = [
            models.Index(
                fields=[
                    "office",
                    "state",
                    "-published_at",
                    "number",
                    "category",
                    "year",
                    "unit",
                    "heading",
                    "format",
                    "is_election",
                ],
                name="entry_newest",
            ),
            models.Index(
                fields=["office", "-updated_at", "number", "state", "category"], name="entry_desk"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="entry_number_once"),
            models.UniqueConstraint(fields=["office", "slug"], name="entry_slug_once"),
            models.CheckConstraint(
                name="entry_published_has_date",
                condition=~models.Q(state="published") | models.Q(published_at__isnull=False),
            ),
            models.CheckConstraint(
                name="entry_withdrawn_has_reason",
                condition=~models.Q(state="withdrawn")
                | (models.Q(withdrawn_at__isnull=False) & ~models.Q(withdrawn_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The path of the public page."""
        return f"/{self.office.code}/informasi/{self.slug}/"

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.offices.models import OfficeOwned


class Dataset(OfficeOwned):
    """A table that the office keeps, described by the five parts of the data standard.

    Concept, definition, classification, measure and unit are those of Perpres 39/2019. `slug` is
    made once, so that the address stays. `current` is the version that everybody sees. `regions`
    are region codes separated by blanks. `version` counts the edits of the description.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("Rancangan")
        PUBLISHED = "published", _("Terbit")
        WITHDRAWN = "withdrawn", _("Ditarik")

    class Theme(models.TextChoices):
        STAGES = "tahapan", _("Pengawasan tahapan")
        VIOLATIONS = "pelanggaran", _("Penanganan pelanggaran")
        DISPUTES = "sengketa", _("Sengketa proses")
        VOTERS = "pemilih", _("Data pemilih")
        STAFF = "sdm", _("Sumber daya manusia")
        TAKING_PART = "partisipasi", _("Pengawasan partisipatif")
        OFFICE = "kelembagaan", _("Kelembagaan dan keuangan")
        SERVICE = "layanan", _("Layanan informasi")
        OTHER = "lainnya", _("Lainnya")

    class Frequency(models.TextChoices):
        ONCE = "sekali", _("Sekali saja")
        STAGE = "tahapan", _("Setiap tahapan")
        MONTHLY = "bulanan", _("Setiap bulan")
        QUARTERLY = "triwulanan", _("Setiap tiga bulan")
        HALF_YEARLY = "semesteran", _("Setiap enam bulan")
        YEARLY = "tahunan", _("Setiap tahun")

    class Licence(models.TextChoices):
        CC_BY = "cc-by-4.0", _("CC BY 4.0: bebas dipakai dengan menyebut sumber")
        CC0 = "cc0-1.0", _("CC0 1.0: bebas dipakai tanpa syarat")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField()
    slug = models.SlugField(max_length=90, db_index=False)
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    concept = models.TextField(blank=True)
    definition = models.TextField(blank=True)
    classification = models.CharField(max_length=200, blank=True)
    measure = models.CharField(max_length=120, blank=True)
    unit = models.CharField(max_length=60, blank=True)
    producer = models.CharField(max_length=160, blank=True)
    theme = models.CharField(max_length=12, choices=Theme, default=Theme.OTHER)
    is_election = models.BooleanField(default=False)
    period_from = models.DateField(null=True, blank=True)
    period_to = models.DateField(null=True, blank=True)
    regions = models.CharField(max_length=600, blank=True)
    frequency = models.CharField(max_length=10, choices=Frequency, default=Frequency.YEARLY)
    licence = models.CharField(max_length=10, choices=Licence, default=Licence.CC_BY)
    state = models.CharField(max_length=9, choices=State, default=State.DRAFT)
    current = models.ForeignKey(
        "datasets.DatasetVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_reason = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["number"]
        indexes = [
            models.Index(fields=["office", "state", "-updated_at", "number"], name="dataset_newest")
        ]
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="dataset_number_once"),
            models.UniqueConstraint(fields=["office", "slug"], name="dataset_slug_once"),
            models.CheckConstraint(
                name="dataset_published_whole",
                condition=~models.Q(state="published")
                | models.Q(published_at__isnull=False, current__isnull=False),
            ),
            models.CheckConstraint(
                name="dataset_withdrawn_has_reason",
                condition=~models.Q(state="withdrawn")
                | (models.Q(withdrawn_at__isnull=False) & ~models.Q(withdrawn_reason="")),
            ),
            models.CheckConstraint(
                name="dataset_period_runs_forward",
                condition=models.Q(period_from__isnull=True)
                | models.Q(period_to__isnull=True)
                | models.Q(period_to__gte=models.F("period_from")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The path of the public page."""
        return f"/{self.office.code}/data/{self.slug}/"

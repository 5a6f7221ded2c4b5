from zoneinfo import ZoneInfo

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class Office(models.Model):
    """One office of the ladder, keyed by its region code (00, two digits, or four).

    `banner` is what must stand on every public page now: [{title, href, since, until}], written by
    the room above that announces, so that a page asks the database nothing more for it.
    """

    class Level(models.TextChoices):
        RI = "ri", _("Republik Indonesia")
        PROVINSI = "provinsi", _("Provinsi")
        KABUPATEN = "kabupaten", _("Kabupaten")
        KOTA = "kota", _("Kota")

    class Zone(models.TextChoices):
        WIB = "Asia/Jakarta", "WIB"
        WITA = "Asia/Makassar", "WITA"
        WIT = "Asia/Jayapura", "WIT"

    code = models.CharField(
        max_length=4, unique=True, validators=[RegexValidator(r"^\d{2}(\d{2})?$")]
    )
    level = models.CharField(max_length=10, choices=Level)
    name = models.CharField(max_length=120)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    zone = models.CharField(max_length=20, choices=Zone, default=Zone.WIB)
    city = models.CharField(max_length=80, blank=True, help_text=_("Tempat pada surat"))
    address = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=20, blank=True, help_text=_("Nomor layanan PPID"))
    email = models.EmailField(blank=True)
    website = models.URLField(blank=True)
    letterhead = models.CharField(
        max_length=200, blank=True, help_text=_("Baris kedua kop surat, bila ada")
    )
    classification = models.CharField(
        max_length=20, default="HM.00", help_text=_("Kode klasifikasi surat")
    )
    is_example = models.BooleanField(default=False)
    banner = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                name="office_ri_alone_has_no_parent",
                condition=models.Q(level="ri", parent__isnull=True)
                | (~models.Q(level="ri") & models.Q(parent__isnull=False)),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def tz(self) -> ZoneInfo:
        """The office's time zone."""
        return ZoneInfo(self.zone)


class Division(models.Model):
    """A division of an office; names differ per level and office, so they are free text."""

    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="divisions")
    name = models.CharField(max_length=120)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["office", "name"], name="division_name_once_per_office")
        ]

    def __str__(self) -> str:
        return self.name

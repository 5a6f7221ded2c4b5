from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.offices.models import OfficeOwned
from serambi.redaction.models.redaction import Redaction


class Box(OfficeOwned):
    """One place to black out, or one that was found and not yet decided on.

    Sides are ten-thousandths of the page as it is seen; a place of a workbook is a `cell`
    ("Data!B5"), and `page` the number of its sheet. `sample` is masked: the words themselves are
    only in the file. `basis` is the ground of UU 14/2008 art. 17, `material` what is named to the
    applicant (art. 22(7) e). `loose` lets the same words stand elsewhere.
    """

    class Status(models.TextChoices):
        FOUND = "usul", _("Temuan")
        TAKEN = "pakai", _("Dihitamkan")
        REFUSED = "tolak", _("Dibiarkan")

    class Origin(models.TextChoices):
        PATTERN = "pola", _("Ditemukan")
        WORD = "kata", _("Kata yang dicari")
        DRAWN = "gambar", _("Digambar")

    redaction = models.ForeignKey(Redaction, on_delete=models.CASCADE, related_name="boxes")
    page = models.PositiveIntegerField()
    left = models.PositiveSmallIntegerField(default=0)
    top = models.PositiveSmallIntegerField(default=0)
    right = models.PositiveSmallIntegerField(default=0)
    bottom = models.PositiveSmallIntegerField(default=0)
    cell = models.CharField(max_length=60, blank=True)
    origin = models.CharField(max_length=8, choices=Origin)
    kind = models.CharField(max_length=24, blank=True)
    sample = models.CharField(max_length=120, blank=True)
    status = models.CharField(max_length=8, choices=Status, default=Status.FOUND)
    basis = models.CharField(max_length=8, blank=True)
    material = models.CharField(max_length=120, blank=True)
    note = models.CharField(max_length=300, blank=True)
    loose = models.BooleanField(default=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["page", "top", "left", "id"]
        indexes = [models.Index(fields=["redaction", "page"], name="redaction_box_page")]
        constraints = [
            models.CheckConstraint(
                name="redaction_box_has_reason",
                condition=~models.Q(status="pakai")
                | (~models.Q(basis="") & ~models.Q(material="")),
            ),
            models.CheckConstraint(
                name="redaction_box_has_place",
                condition=~models.Q(cell="")
                | models.Q(left__lt=models.F("right"), top__lt=models.F("bottom"), right__lte=10000,
                           bottom__lte=10000),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.cell or f"{self.page}"

    @property
    def width(self) -> int:
        """In ten-thousandths."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """In ten-thousandths."""
        return self.bottom - self.top


class Step(OfficeOwned):
    """What one act changed, so that it can be taken back: the boxes as they were before.

    `before` are rows of boxes; a box that the act made stands there with its number alone.
    """

    redaction = models.ForeignKey(Redaction, on_delete=models.CASCADE, related_name="steps")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    before = models.JSONField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.redaction_id}"

from django.db import models
from django.utils.translation import gettext_lazy as _

from serambi.files.models.stored import StoredFile
from serambi.offices.models import OfficeOwned


class FilePage(OfficeOwned):
    """One page of a kept file as a machine reads it; `number` counts from 1.

    For a spreadsheet a page is a sheet, for a text document what stands between two page breaks.
    `thumbnail` is the path of a small WebP picture in the storage of files ("" without one),
    `width` and `height` are its pixels. Rows appear when the text layer has been read; a page of
    origin IMAGE has no text yet and becomes OCR when the scan has been read; `is_unreadable` says
    that OCR tried and failed.
    """

    class Origin(models.TextChoices):
        TEXT = "text", _("Teks dokumen")
        OCR = "ocr", _("Hasil pembacaan pindaian")
        IMAGE = "image", _("Belum dapat dibaca mesin")

    stored = models.ForeignKey(StoredFile, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    origin = models.CharField(max_length=5, choices=Origin)
    thumbnail = models.CharField(max_length=60, blank=True)
    width = models.PositiveSmallIntegerField(default=0)
    height = models.PositiveSmallIntegerField(default=0)
    is_unreadable = models.BooleanField(default=False)

    class Meta:
        ordering = ["stored", "number"]
        constraints = [
            models.UniqueConstraint(fields=["stored", "number"], name="file_page_once"),
            models.CheckConstraint(
                name="file_page_counts_from_one", condition=models.Q(number__gte=1)
            ),
        ]
        indexes = [
            models.Index(
                fields=["stored"],
                name="file_page_unread",
                condition=models.Q(origin="image"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.stored_id}: {self.number}"

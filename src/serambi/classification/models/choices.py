"""Closed lists of the test sheet and of the exempt list."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Trigger(models.TextChoices):
    """What the test answers to (Perki 1/2021 art. 49)."""

    PROACTIVE = "proaktif", _("Prakarsa kantor, sebelum ada permohonan")
    REQUEST = "permohonan", _("Permohonan informasi")
    KI_ORDER = "perintah_ki", _("Perintah Majelis Komisi Informasi")


class SignedBy(models.TextChoices):
    """How a participant signed the sheet."""

    ACCOUNT = "akun", _("Lewat akun")
    WET = "basah", _("Tanda tangan basah")

"""Closed lists of the complaint form and of the desk."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a registered complaint is about: the office's service, or voter data for the KPU."""

    SLOW = "lambat", _("Lambat atau tidak dilayani")
    MANNER = "sikap", _("Sikap petugas")
    PLACE = "sarana", _("Antrean, ruang, atau kemudahan akses")
    SITE = "laman", _("Laman, telepon, atau pesan tidak berfungsi")
    OTHER = "lainnya", _("Layanan lainnya")
    VOTERS = "data_pemilih", _("Data pemilih")


SERVICE_KINDS = [(kind.value, kind.label) for kind in Kind if kind is not Kind.VOTERS]
"""Complaints about the office's own service."""


class Identity(models.TextChoices):
    """How much the office may know of the complainant (UU 25/2009 art. 42(5))."""

    OPEN = "terbuka", _("Dengan nama")
    SECRET = "rahasia", _("Dengan nama, tetapi dirahasiakan")
    ANONYMOUS = "anonim", _("Tanpa nama")


class Target(models.TextChoices):
    """Where a complaint is sent on to."""

    KPU = "kpu", _("KPU setempat")
    WBS = "wbs", _("Saluran pelaporan pelanggaran pegawai (WBS)")
    DKPP = "dkpp", _("DKPP")
    OFFENCES = "pelanggaran", _("Penanganan pelanggaran Bawaslu")
    PROVINCE = "provinsi", _("Bawaslu provinsi")
    NATION = "ri", _("Bawaslu RI")
    OTHER = "lain", _("Instansi lain")

"""Closed lists of the request form (law.md 3.5: Perki 1/2010 annex, kept by later rules)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """How the request reached the office."""

    WEB = "web", _("Laman ini")
    DESK = "meja", _("Datang langsung")
    PHONE = "telepon", _("Telepon")
    WHATSAPP = "whatsapp", _("WhatsApp")
    EMAIL = "surel", _("Surel")
    LETTER = "surat", _("Surat pos")


CHANNEL_WORDS = {
    Channel.WEB: _("laman ini"),
    Channel.DESK: _("meja layanan"),
    Channel.PHONE: _("telepon"),
    Channel.WHATSAPP: _("WhatsApp"),
    Channel.EMAIL: _("surel"),
    Channel.LETTER: _("surat pos"),
}
"""The channel inside a sentence: "diterima lewat meja layanan"."""


class ApplicantKind(models.TextChoices):
    """Who may ask: citizens and Indonesian legal bodies (UU 14/2008 art. 1(12)), or a group."""

    INDIVIDUAL = "perorangan", _("Perorangan (WNI)")
    LEGAL_BODY = "badan_hukum", _("Badan hukum Indonesia")
    GROUP = "kelompok", _("Kelompok orang, lewat kuasa")


class WayObtain(models.TextChoices):
    """How the applicant wants to get at the information."""

    SEE = "lihat", _("Melihat, membaca, mendengarkan, atau mencatat")
    SOFTCOPY = "salinan_lunak", _("Salinan digital (softcopy)")
    HARDCOPY = "salinan_keras", _("Salinan cetak (hardcopy)")


class WayDeliver(models.TextChoices):
    """How the information reaches the applicant."""

    PAGE = "laman", _("Unduh di halaman lacak")
    EMAIL = "surel", _("Surel")
    COLLECT = "ambil", _("Ambil langsung di kantor")
    POST = "pos", _("Pos")
    COURIER = "kurir", _("Kurir")
    WHATSAPP = "whatsapp", _("WhatsApp")


class Occupation(models.TextChoices):
    """Occupations as offices count them in the annual report."""

    STUDENT = "mahasiswa", _("Mahasiswa atau pelajar")
    JOURNALIST = "jurnalis", _("Jurnalis")
    NGO = "lsm", _("LSM atau organisasi masyarakat")
    GOVERNMENT = "instansi", _("Instansi pemerintah")
    RESEARCHER = "peneliti", _("Peneliti atau pemantau")
    PARTY = "parpol", _("Partai politik atau peserta pemilu")
    PUBLIC = "masyarakat", _("Masyarakat umum")
    OTHER = "lainnya", _("Lainnya")

"""Closed lists of a dispute (Perki 1/2013)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Forum(models.TextChoices):
    """Which Komisi Informasi is competent (Perki 1/2013 art. 6)."""

    CENTRAL = "pusat", _("Komisi Informasi Pusat")
    PROVINCE = "provinsi", _("Komisi Informasi Provinsi")
    CITY = "kota", _("Komisi Informasi Kabupaten/Kota")


class HearingKind(models.TextChoices):
    """What a hearing is for."""

    FIRST = "awal", _("Pemeriksaan awal")
    MEDIATION = "mediasi", _("Mediasi")
    EVIDENCE = "pembuktian", _("Pembuktian")
    SITE = "setempat", _("Pemeriksaan setempat")
    CONCLUSION = "kesimpulan", _("Kesimpulan")
    PRONOUNCEMENT = "putusan", _("Pembacaan putusan")
    COURT = "pengadilan", _("Sidang pengadilan")


class HearingStatus(models.TextChoices):
    """What became of a hearing."""

    PLANNED = "terjadwal", _("Terjadwal")
    HELD = "selesai", _("Sudah berlangsung")
    CANCELLED = "batal", _("Ditunda atau dibatalkan")


class AuthorityKind(models.TextChoices):
    """The paper by which somebody speaks for the office."""

    POWER = "surat_kuasa", _("Surat kuasa")
    ORDER = "surat_tugas", _("Surat tugas")


class PaperKind(models.TextChoices):
    """What an uploaded paper is."""

    NOTICE = "pemberitahuan", _("Pemberitahuan atau panggilan Komisi Informasi")
    AUTHORITY = "kuasa", _("Surat kuasa atau surat tugas")
    ANSWER = "jawaban", _("Jawaban tertulis")
    EVIDENCE = "bukti", _("Alat bukti surat")
    MINUTES = "berita_acara", _("Berita acara sidang atau mediasi")
    AGREEMENT = "kesepakatan", _("Kesepakatan mediasi")
    CONCLUSION = "kesimpulan", _("Kesimpulan")
    RULING = "putusan", _("Putusan")
    EXECUTION = "pelaksanaan", _("Bukti pelaksanaan")
    OTHER = "lain", _("Lainnya")


class Instance(models.TextChoices):
    """Who decided."""

    MEDIATION = "mediasi", _("Mediasi Komisi Informasi")
    COMMISSION = "ki", _("Majelis Komisi Informasi")
    COURT = "ptun", _("Pengadilan Tata Usaha Negara")
    SUPREME = "ma", _("Mahkamah Agung")


class Mark(models.TextChoices):
    """The letter before the number of an exhibit."""

    RESPONDENT = "T", _("T: kantor ini Termohon (di Komisi Informasi)")
    PLAINTIFF = "P", _("P: kantor ini Pemohon atau Penggugat")

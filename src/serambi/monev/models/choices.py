"""Closed lists of the evaluation."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    """Where a cycle stands; the table of `life.toml` says who may do what there."""

    SETUP = "persiapan", _("Persiapan")
    FILLING = "pengisian", _("Pengisian")
    VERIFYING = "verifikasi", _("Verifikasi")
    REBUTTAL = "sanggah", _("Masa sanggah")
    INTERVIEW = "wawancara", _("Wawancara")
    FINAL = "final", _("Hasil akhir")
    CANCELLED = "batal", _("Dibatalkan")


class Level(models.TextChoices):
    """Which offices take part."""

    BELOW = "kabkota", _("Kabupaten dan kota di wilayahnya")
    PROVINCES = "provinsi", _("Provinsi")
    SELF = "sendiri", _("Hanya kantor ini")


DATED = (Stage.FILLING, Stage.VERIFYING, Stage.REBUTTAL, Stage.INTERVIEW)
"""Stages that the calendar gives days; interviews may be left out."""


class Grade(models.TextChoices):
    """What an answer claims or an assessor gives; NIL is a signed statement that there was nothing."""

    NONE = "", _("Belum dijawab")
    A = "A", "A"
    B = "B", "B"
    C = "C", "C"
    D = "D", "D"
    E = "E", "E"
    NIL = "NIHIL", _("Nihil")


GRADES = [value for value in Grade.values if value]


class PartSource(models.TextChoices):
    """Where the score of a part comes from."""

    DRILL = "drill", _("Hasil uji akses")
    TYPED = "typed", _("Diketik")


class RebuttalOutcome(models.TextChoices):
    """What became of an objection to a grade."""

    OPEN = "", _("Menunggu jawaban")
    GRANTED = "granted", _("Diterima")
    PARTLY = "partly", _("Diterima sebagian")
    REFUSED = "refused", _("Tidak diterima")

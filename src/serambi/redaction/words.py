"""What things are called on the redaction desk."""

from django.utils.translation import gettext_lazy as _

from serambi.privacy.findings import Kind
from serambi.ui.words import Words

MATERIALS: dict[str, Words] = {
    Kind.NIK: _("NIK atau nomor kartu keluarga"),
    Kind.NAME: _("nama orang"),
    Kind.OWN_CONTACT: _("nomor atau alamat yang menuju seseorang"),
    Kind.OWN_ADDRESS: _("alamat rumah"),
    Kind.PHONE: _("nomor telepon"),
    Kind.EMAIL: _("alamat surel"),
    Kind.ACCOUNT: _("nomor rekening atau kartu"),
    Kind.PLATE: _("nomor kendaraan"),
    Kind.LONG_NUMBER: _("nomor identitas"),
}
"""Kind of a find → the material as the applicant reads it."""

SUGGESTED: dict[str, str] = {Kind.ACCOUNT: "17.h.3"}
"""Kind → ground that art. 17 itself names for it; everything else the desk chooses."""

CHECKS: dict[str, Words] = {
    "opens": _("Berkas hasil dapat dibuka"),
    "text": _("Kata yang dihitamkan tidak ada lagi dalam teks berkas"),
    "second": _("Pembaca PDF kedua juga tidak menemukannya"),
    "raw": _("Aliran mentah di dalam berkas tidak memuatnya"),
    "hidden": _("Tidak ada keterangan, lampiran, catatan, atau versi lama"),
    "beneath": _("Tidak ada huruf di bawah kotak"),
    "pixels": _("Setiap kotak hitam rata sampai ke pikselnya"),
    "ocr": _("Pembaca gambar tidak menemukannya"),
    "cells": _("Setiap sel yang ditandai memuat alasannya"),
}
"""Code of a check of the proof → what it says when it is right."""


COUNTS: dict[str, Words] = {
    "text": _("{0} kata dicari di {1} tempat"),
    "second": _("{0} kata dicari di {1} halaman"),
    "raw": _("{0} kata dicari di {1} aliran"),
    "beneath": _("{0} kotak"),
    "pixels": _("{0} kotak"),
    "ocr": _("{0} halaman dibaca"),
    "cells": _("{0} dari {1} sel"),
}
"""Code of a check → the words for its figures."""


def counted(code: str, said: str) -> str:
    """The figures of a check that holds, in words; "" when there is nothing to count."""
    pattern = COUNTS.get(code)
    return str(pattern).format(*said.split(" / ")) if pattern else ""


def material_of(kind: str) -> str:
    """The material of a find; "" for a place that was drawn."""
    return str(MATERIALS.get(kind, ""))

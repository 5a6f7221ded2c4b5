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


def material_of(kind: str) -> str:
    """The material of a find; "" for a place that was drawn."""
    return str(MATERIALS.get(kind, ""))

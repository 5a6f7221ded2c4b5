"""The rights that follow, with their articles, in the same words everywhere."""

from datetime import date

from serambi.core.dates import format_day
from serambi.letters.contents import Ordered
from serambi.letters.wording.sheet import Block, boxed

OBJECT = "UU 14/2008 Pasal 35 ayat (1) dan Pasal 36 ayat (1)"


def objection(until: date | None) -> Block:
    """The right to object within 30 working days (UU 14/2008 arts. 35, 36)."""
    last = f", yaitu paling lambat {format_day(until)}" if until else ""
    return boxed(
        "Hak Anda mengajukan keberatan",
        "Bila Anda tidak menerima jawaban ini, Anda dapat mengajukan keberatan tertulis kepada Atasan PPID"
        f" dalam 30 hari kerja sejak surat ini Anda terima{last} ({OBJECT}). Bila tanggapan atas keberatan"
        " belum memuaskan, Anda dapat mengajukan sengketa informasi ke Komisi Informasi dalam 14 hari kerja"
        " sesudah tanggapan diterima (UU 14/2008 Pasal 37 ayat (2)).",
    )


def after(order: Ordered | None, until: date | None) -> Block:
    """What the applicant may do after an answer; a ruling leaves its execution to be asked for."""
    if order is None or not order.is_final:
        return objection(until)
    return boxed(
        "Bila putusan belum terlaksana",
        f"Bila menurut Anda perintah {order.words} belum dilaksanakan seluruhnya, sampaikan kepada kami"
        " secara tertulis. Pelaksanaan putusan yang berkekuatan hukum tetap dapat Anda mintakan kepada"
        " pengadilan (Perki 1/2013 Pasal 60).",
    )


def of_a_receipt() -> list[list[str]]:
    """Sentence and article, for the receipt."""
    return [
        [
            "Pemberitahuan tertulis paling lambat pada tanggal di atas.",
            "UU 14/2008 Pasal 22 ayat (7)",
        ],
        ["Perpanjangan hanya satu kali, tertulis, dengan alasan.", "Pasal 22 ayat (8)"],
        ["Keberatan kepada Atasan PPID bila tidak dijawab, terlambat, atau ditolak.", "Pasal 35"],
        ["Sengketa ke Komisi Informasi bila keberatan tidak memuaskan.", "Pasal 37"],
        [
            "Biaya hanya untuk penggandaan dan pengiriman yang nyata.",
            "Pasal 21 dan 22 ayat (7) huruf g",
        ],
    ]

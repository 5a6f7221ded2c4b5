"""Perpanjangan: once, before the first date, with a written reason (UU 14/2008 art. 22(8))."""

from zoneinfo import ZoneInfo

from serambi.core.dates import format_day
from serambi.letters.contents import Extension
from serambi.letters.kinds import Sifat
from serambi.letters.wording.sheet import (
    Block,
    Sheet,
    about_rows,
    addressed,
    clock,
    facts,
    heading,
    listed,
    para,
    said,
    strong,
)


def sheet(content: Extension, zone: ZoneInfo) -> Sheet:
    """Old and new date, the reason, and how the new date was counted."""
    return Sheet(
        layout="surat",
        subject="Pemberitahuan perpanjangan waktu jawaban",
        sifat=Sifat.PENTING.value,
        recipient=addressed(content.applicant),
        body=[
            para("Dengan hormat,"),
            para("Permohonan informasi Anda sedang kami proses:"),
            facts(*about_rows(content.about, zone)),
            para(
                "Kami memerlukan tambahan waktu ",
                strong(content.length),
                ". Perpanjangan ini diberikan satu kali dan tidak dapat diulang.",
                law=content.basis,
            ),
            facts(
                ("Jatuh tempo semula", format_day(content.old_due_on)),
                ("Jatuh tempo baru", format_day(content.new_due_on)),
            ),
            heading("Alasan perpanjangan"),
            said(content.reason),
            heading("Mengapa tanggal ini"),
            *clock(content.strip),
            *_pointer(content.trace),
            para("Terima kasih atas pengertian Anda."),
        ],
        annex=_trace(content.trace),
    )


def _pointer(sentences: tuple[str, ...]) -> list[Block]:
    return [para("Hitungan hari demi hari ada pada lampiran surat ini.")] if sentences else []


def _trace(sentences: tuple[str, ...]) -> list[Block]:
    if not sentences:
        return []
    return [heading("Lampiran: hitungan hari demi hari"), {**listed(sentences), "type": "trace"}]

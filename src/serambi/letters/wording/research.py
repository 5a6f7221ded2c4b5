"""Surat keterangan penelitian: students need it for their thesis, most applicants are students."""

from datetime import date
from zoneinfo import ZoneInfo

from serambi.core.dates import format_date
from serambi.letters.contents_free import ResearchCertificate
from serambi.letters.wording.sheet import Block, Sheet, facts, para, strong


def sheet(content: ResearchCertificate, zone: ZoneInfo) -> Sheet:
    """Who, what about, when; that it was done here."""
    return Sheet(
        layout="keputusan",
        subject="Surat keterangan penelitian",
        body=[
            para("Yang bertanda tangan di bawah ini menerangkan bahwa:"),
            facts(
                ("Nama", content.name),
                ("NPM/NIM", content.student_no),
                ("Program studi", content.programme),
                ("Perguruan tinggi", content.university),
            ),
            para(
                strong(_done(content)),
                " di kantor kami",
                _days(content.first, content.last),
                " untuk penyusunan karya ilmiah berjudul:",
            ),
            {"type": "said", "title": "", "text": content.title},
            *_given(content),
            para(
                "Data yang kami berikan dipakai sesuai dengan tujuan permintaannya dan dengan"
                " menyebut sumbernya.",
                law="UU 14/2008 Pasal 5",
            ),
            para("Surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya."),
        ],
    )


def _given(content: ResearchCertificate) -> list[Block]:
    rows = [
        ("Data yang diberikan", content.data),
        ("Nomor pendaftaran permohonan", content.register_no),
    ]
    return [facts(*rows)] if content.data or content.register_no else []


def _done(content: ResearchCertificate) -> str:
    return "telah melakukan penelitian" if content.finished else "sedang melakukan penelitian"


def _days(first: date | None, last: date | None) -> str:
    if first and last:
        return f" pada {format_date(first)} sampai {format_date(last)}"
    if first:
        return f" sejak {format_date(first)}"
    return f" sampai {format_date(last)}" if last else ""

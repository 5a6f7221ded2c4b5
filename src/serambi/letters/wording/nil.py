"""Surat pernyataan nihil: assessors accept it where nothing occurred, signed by the superior."""

from zoneinfo import ZoneInfo

from serambi.core.dates import format_date
from serambi.letters.contents_free import NilStatement
from serambi.letters.wording.sheet import Block, Sheet, facts, para, strong


def sheet(content: NilStatement, zone: ZoneInfo) -> Sheet:
    """What did not occur, at which office, from when to when; why, and who asks."""
    return Sheet(
        layout="keputusan",
        subject="Surat pernyataan nihil",
        body=[
            para("Yang bertanda tangan di bawah ini menyatakan dengan sebenarnya bahwa di kantor"),
            facts(
                ("Kantor", content.office),
                ("Masa", f"{format_date(content.first)} sampai {format_date(content.last)}"),
            ),
            para(strong("tidak terdapat"), " hal berikut:"),
            {"type": "said", "title": "", "text": content.subject},
            *_more(content),
            para(
                "Bila di kemudian hari ternyata ada, pernyataan ini kami cabut dan datanya kami"
                " sampaikan. Surat pernyataan ini dibuat untuk dipergunakan sebagaimana mestinya."
            ),
        ],
    )


def _more(content: NilStatement) -> list[Block]:
    rows = [("Keterangan", content.reason), ("Diminta oleh", content.basis)]
    told = [(name, words) for name, words in rows if words]
    return [facts(*told)] if told else []

"""SK penolakan: the refusal of exempt information; it doubles as the written notice."""

from zoneinfo import ZoneInfo

from serambi.letters.contents import Refusal
from serambi.letters.wording import rights
from serambi.letters.wording.sheet import (
    Sheet,
    about_rows,
    boxed,
    exempted,
    facts,
    heading,
    identity_rows,
    para,
    said,
    strong,
)


def sheet(content: Refusal, zone: ZoneInfo) -> Sheet:
    """Who asked for what, on what ground it stays closed, what follows, and the right to object."""
    return Sheet(
        layout="keputusan",
        subject="Keputusan penolakan permohonan informasi",
        body=[
            heading("Pemohon"),
            facts(*identity_rows(content.applicant)),
            heading("Permohonan"),
            facts(*about_rows(content.about, zone), ("Tujuan penggunaan", content.about.purpose)),
            boxed(
                "Keputusan",
                "PPID memutuskan bahwa informasi yang dimohon adalah ",
                strong("INFORMASI YANG DIKECUALIKAN"),
                " dan permohonan di atas ",
                strong("ditolak"),
                ".",
            ),
            heading("Dasar pengecualian"),
            facts(
                ("UU 14/2008", exempted(content.exemption), "Pasal 22 ayat (7) huruf c"),
                ("Pengujian konsekuensi", content.test_reference, "UU 14/2008 Pasal 19"),
                ("Pertimbangan tertulis", content.consideration_no, "PP 61/2010 Pasal 2"),
            ),
            heading("Akibat bila informasi dibuka"),
            said(content.consequence_open),
            *_optional("Kepentingan yang dilindungi dengan menutupnya", content.consequence_closed),
            *_optional("Penjelasan", content.explanation),
            rights.objection(content.object_until),
            para(
                "Keputusan ini sekaligus menjadi pemberitahuan tertulis.",
                law="UU 14/2008 Pasal 22 ayat (7)",
            ),
        ],
    )


def _optional(title: str, text: str) -> list[dict[str, object]]:
    return [heading(title), said(text)] if text.strip() else []

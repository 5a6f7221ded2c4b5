"""Pertimbangan tertulis: why the office decided so, for each request (PP 61/2010 art. 2)."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from serambi.letters.contents import Consideration
from serambi.letters.wording.sheet import (
    Block,
    Sheet,
    Signature,
    about_rows,
    boxed,
    exempted,
    facts,
    heading,
    listed,
    para,
    said,
    signed,
    strong,
)


def sheet(content: Consideration, zone: ZoneInfo) -> Sheet:
    """The request, the law, the thoughts, the decision; signed by PPID and whoever approves."""
    return Sheet(
        layout="keputusan",
        subject="Pertimbangan tertulis atas permohonan informasi",
        cosigned=_approval(content),
        signature_lead="Ditetapkan oleh",
        body=[
            heading("Permohonan"),
            facts(
                *about_rows(content.about, zone),
                ("Tujuan penggunaan", content.about.purpose),
                ("Pemohon", content.applicant.name),
            ),
            heading("Dasar hukum"),
            listed(_law(content)),
            heading("Pertimbangan"),
            said(content.consideration),
            *_weighing(content),
            boxed("Keputusan", strong(content.decision)),
            para(_who_set_it(content), law="PP 61/2010 Pasal 2"),
        ],
    )


def _who_set_it(content: Consideration) -> str:
    """Approval is claimed only when somebody's approval was recorded."""
    approved = " dengan persetujuan pimpinan Badan Publik" if content.approved_by else ""
    return f"Pertimbangan ini ditetapkan PPID{approved} dan terbuka bagi pemohon."


def _law(content: Consideration) -> list[str]:
    found = [
        "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, Pasal 22 ayat (7);",
        "Peraturan Pemerintah Nomor 61 Tahun 2010, Pasal 2;",
    ]
    if content.exemption is not None:
        found.append(f"Dasar pengecualian: UU 14/2008 {exempted(content.exemption)}.")
    if content.order is not None:
        found.append(f"Perintah {content.order.words}.")
    return found


def _weighing(content: Consideration) -> list[Block]:
    if not (content.consequence_open or content.consequence_closed):
        return []
    return [
        facts(
            ("Akibat bila dibuka", content.consequence_open),
            ("Kepentingan yang dilindungi bila ditutup", content.consequence_closed),
        )
    ]


def _approval(content: Consideration) -> Sequence[Signature]:
    if content.approved_by is None:
        return ()
    return (signed(content.approved_by, lead="Menyetujui"),)

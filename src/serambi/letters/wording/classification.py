"""The papers of classification: test sheet, decree of classification, decree of the exempt list."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from serambi.core.dates import format_date
from serambi.letters.contents_classification import (
    Attendant,
    Classification,
    ExemptList,
    TestSheet,
)
from serambi.letters.wording.sheet import (
    Block,
    Sheet,
    Signature,
    boxed,
    facts,
    heading,
    listed,
    para,
    said,
    signed,
    strong,
)

WHOLE = "Seluruh informasi"
KIP = "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"
PP = (
    "Peraturan Pemerintah Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 Tahun 2008"
)


def test_sheet(content: TestSheet, zone: ZoneInfo) -> Sheet:
    """The columns of the sheet, then a line for each participant to sign on."""
    return Sheet(
        layout="keputusan",
        subject="Lembar pengujian konsekuensi",
        body=[
            facts(
                ("Nomor pengujian", f"{content.register_no}, versi {content.version}"),
                ("Pemicu", content.trigger),
                ("Informasi yang diuji", content.description),
                ("Dikuasai oleh", content.unit),
                ("Bagian yang diuji", content.part or WHOLE),
            ),
            heading("Dokumen yang memuatnya"),
            said(content.documents),
            heading("Informasi di dalamnya"),
            said(content.information),
            heading("Dasar hukum pengecualian"),
            listed([*content.grounds, *([content.statute] if content.statute else [])]),
            heading("Pasal 18: diperiksa satu per satu, jawabannya tidak"),
            listed(content.checked),
            heading("Akibat bila dibuka"),
            said(content.consequence_open),
            heading("Akibat dan manfaat bila ditutup"),
            said(content.consequence_closed),
            heading("Penimbangan kepentingan publik"),
            said(content.public_interest),
            boxed("Jangka waktu", strong(content.period)),
            para(f"Sumber jangka waktu: {content.period_source}.", law="PP 61/2010 Pasal 4-9"),
            heading("Peserta pengujian"),
            signing_table(content.attendants),
        ],
    )


def decree(content: Classification, zone: ZoneInfo) -> Sheet:
    """Menimbang in facts, then the decision, the period, and both signatures."""
    return Sheet(
        layout="keputusan",
        subject="Penetapan klasifikasi informasi yang dikecualikan",
        cosigned=(signed(content.approved_by, lead="Menyetujui, pimpinan Badan Publik"),),
        signature_lead="Ditetapkan oleh",
        body=[
            heading("Dasar"),
            listed([f"{KIP}, Pasal 17 sampai 20;", f"{PP}, Pasal 3 dan 4;"]),
            heading("Informasi"),
            _what(content),
            heading("Alasan pengecualian"),
            said(content.reason, title="Akibat bila dibuka"),
            said(content.consequence_closed, title="Manfaat bila ditutup"),
            said(content.public_interest, title="Kepentingan publik"),
            boxed(
                "Keputusan",
                "Informasi di atas ",
                strong("dikecualikan"),
                f" mulai {format_date(content.starts_on)}, ",
                strong(content.period),
                ".",
            ),
            para(
                f"Sumber jangka waktu: {content.period_source}. Sesudah jangka waktunya berakhir"
                " informasi terbuka.",
                law="PP 61/2010 Pasal 4 ayat (2) dan Pasal 11",
            ),
            heading("Peserta pengujian"),
            signing_table(content.attendants),
            para(
                "Penetapan ini dibuat sesudah pengujian konsekuensi dan dengan persetujuan pimpinan"
                " Badan Publik.",
                law="PP 61/2010 Pasal 3",
            ),
        ],
    )


def _what(content: Classification) -> Block:
    return facts(
        ("Uraian", content.description),
        ("Jenis pengecualian", "; ".join(content.grounds)),
        ("Undang-undang lain", content.statute),
        ("Bagian yang dikecualikan", content.part or WHOLE),
        ("Badan Publik", content.body),
        ("Unit yang menguasai", content.unit),
        ("Hasil pengujian", f"{content.register_no}, lembar {content.sheet_number}"),
        ("Menggantikan", content.replaces),
    )


def exempt_list(content: ExemptList, zone: ZoneInfo) -> Sheet:
    """The decree, and the list as a wide attachment."""
    return Sheet(
        layout="keputusan",
        subject=f"Penetapan Daftar Informasi yang Dikecualikan Tahun {content.year}",
        cosigned=_approval(content),
        signature_lead="Ditetapkan oleh",
        body=[
            heading("Menimbang"),
            para(
                f"bahwa pengecualian informasi di {content.body} ditetapkan sesudah pengujian"
                " konsekuensi dan perlu diumumkan sebagai satu daftar;"
            ),
            heading("Mengingat"),
            listed([f"{KIP}, Pasal 17 sampai 20;", f"{PP}, Pasal 3 sampai 11;"]),
            boxed(
                "Menetapkan",
                "Daftar Informasi yang Dikecualikan ",
                strong(f"tahun {content.year}"),
                f" sebanyak {len(content.items)} butir sebagaimana tercantum dalam lampiran.",
            ),
            listed(
                [
                    "Daftar hanya memuat uraian; isi informasinya tidak.",
                    "Setiap butir berlaku sampai jangka waktunya berakhir, lalu terbuka.",
                    "Perubahan klasifikasi hanya dengan pengujian baru dan persetujuan pimpinan.",
                ]
            ),
            para("Keputusan ini berlaku sejak tanggal ditetapkan.", law="PP 61/2010 Pasal 10-11"),
        ],
        annex=_annex(content),
    )


def signing_table(people: Sequence[Attendant]) -> Block:
    """Name, post, and the signature: when it was given, or a line to sign on."""
    return {
        "type": "signing",
        "rows": [[one.name, one.post, one.signed] for one in people],
    }


def _annex(content: ExemptList) -> list[Block]:
    head = [
        "No.",
        "Uraian informasi",
        "Dasar hukum",
        "Akibat bila dibuka",
        "Manfaat bila ditutup",
        "Jangka waktu",
        "Penetapan",
    ]
    rows = [
        [
            str(one.number),
            one.description,
            one.grounds,
            one.consequence_open,
            one.consequence_closed,
            one.period,
            one.decree,
        ]
        for one in content.items
    ]
    return [
        {
            "type": "wide",
            "title": f"Lampiran: Daftar Informasi yang Dikecualikan {content.body} Tahun {content.year}",
            "widths": [4, 13, 12, 15, 15, 10, 10],
            "head": head,
            "rows": rows,
        }
    ]


def _approval(content: ExemptList) -> Sequence[Signature]:
    if content.approved_by is None:
        return ()
    return (signed(content.approved_by, lead="Menyetujui"),)

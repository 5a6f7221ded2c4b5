"""Pemberitahuan tertulis: UU 14/2008 art. 22(7) a-g in the two sections of the statutory form."""

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from serambi.core.dates import format_day
from serambi.letters.contents import Given, Notice, Withheld, WithheldReason
from serambi.letters.wording import rights
from serambi.letters.wording.sheet import (
    Block,
    Sheet,
    about_rows,
    addressed,
    costs,
    exempted,
    facts,
    heading,
    listed,
    para,
    rupiah,
    strong,
)

ARTICLE = "Pasal 22 ayat (7) huruf"


@dataclass(frozen=True, slots=True)
class Row:
    """One statement of the notice and the letters of art. 22(7) that it answers."""

    letters: str
    label: str
    text: str

    @property
    def article(self) -> str:
        """ "Pasal 22 ayat (7) huruf d"; empty when the law asks nothing here."""
        return f"{ARTICLE} {', '.join(self.letters)}" if self.letters else ""


def sheet(content: Notice, zone: ZoneInfo) -> Sheet:
    """The decision in one sentence, then sections A and B, then the rights."""
    return Sheet(
        layout="surat",
        subject="Pemberitahuan tertulis atas permohonan informasi",
        sifat=content.sifat.value,
        recipient=addressed(content.applicant),
        body=[
            para("Dengan hormat,"),
            para("Kami memberitahukan jawaban atas permohonan informasi Anda:"),
            facts(*about_rows(content.about, zone)),
            para("Keputusan kami: ", strong(decision(content)), law="UU 14/2008 Pasal 22 ayat (7)"),
            *_obeyed(content),
            heading("A. Informasi yang dapat diberikan"),
            *_section(rows_a(content)),
            *_given_extras(content.given),
            heading("B. Informasi yang tidak dapat diberikan"),
            *_section(rows_b(content)),
            *_consideration(content.consideration_no),
            rights.after(content.order, content.object_until),
            para("Terima kasih telah menggunakan hak Anda atas informasi publik."),
        ],
    )


def _obeyed(content: Notice) -> list[Block]:
    """The order that this answer carries out; nothing for a first answer."""
    if content.order is None:
        return []
    return [para("Jawaban ini melaksanakan perintah ", strong(content.order.words), ".")]


def decision(content: Notice) -> str:
    """The outcome in one sentence (art. 22(7) c)."""
    given, withheld = content.given, content.withheld
    if given is not None and (withheld is not None or given.blackout or given.exemption):
        return "permohonan Anda dikabulkan sebagian."
    if given is not None:
        return "permohonan Anda dikabulkan seluruhnya."
    if withheld is not None and withheld.reason is WithheldReason.NOT_HELD:
        return "informasi yang Anda minta tidak kami kuasai."
    return "informasi yang Anda minta belum kami dokumentasikan."


def rows_a(content: Notice) -> list[Row]:
    """Section A: control, acceptance, material, blackout, medium and format, cost, time."""
    given = content.given
    if given is None:
        return [
            Row(
                "cdefg",
                "Tidak ada",
                "Tidak ada materi yang diberikan, sehingga tidak ada bagian yang dihitamkan, bentuk, maupun biaya. Ini bukan penolakan menurut Pasal 17.",
            )
        ]
    return [
        Row("a", "Penguasaan informasi", "Informasi di bawah ini berada dalam penguasaan kami."),
        Row("c", "Permohonan", _accepted(content)),
        Row("d", "Materi yang diberikan", given.material),
        Row("e", "Bagian yang dihitamkan", _blackout(given)),
        Row("f", "Alat penyampai dan format", given.medium),
        Row("", "Cara penyampaian", given.delivery),
        Row("g", "Biaya dan cara membayar", _cost(given)),
        Row("", "Waktu penyediaan", _time(given)),
    ]


def rows_b(content: Notice) -> list[Row]:
    """Section B: not held and who holds it, or not documented and until when."""
    withheld = content.withheld
    if withheld is None:
        return [Row("b", "Tidak ada", _nothing_withheld(content))]
    if withheld.reason is WithheldReason.NOT_HELD:
        return [
            Row("a", "Penguasaan informasi", "Informasi ini tidak berada dalam penguasaan kami."),
            Row("b", "Badan publik yang menguasai", _holder(withheld)),
            Row("", "Penjelasan", withheld.explanation),
        ]
    promised = (
        format_day(withheld.promised_on) if withheld.promised_on else "belum dapat dipastikan"
    )
    return [
        Row(
            "ab",
            "Penguasaan informasi",
            "Menjadi tugas kami, tetapi belum didokumentasikan; tidak ada badan publik lain yang kami ketahui menguasainya.",
        ),
        Row("", "Akan tersedia paling lambat", promised),
        Row("", "Penjelasan", withheld.explanation),
    ]


def _section(rows: list[Row]) -> list[Block]:
    return [facts(*((row.label, row.text, row.article) for row in rows))]


def _given_extras(given: Given | None) -> list[Block]:
    if given is None:
        return []
    blocks: list[Block] = []
    if given.items:
        said = "Dokumen yang diserahkan" if given.cost.total else "Dokumen yang menyertai surat ini"
        blocks += [para(f"{said}:", keep=True), listed(given.items)]
    if given.cost.total:
        blocks.append(costs(given.cost))
    return blocks


def _accepted(content: Notice) -> str:
    given: Any = content.given
    if given.exemption is not None:
        return f"Diterima sebagian. Bagian yang tidak diberikan dikecualikan berdasarkan UU 14/2008 {exempted(given.exemption)}."
    if given.blackout or content.withheld is not None:
        return "Diterima sebagian, dengan penjelasan di bawah."
    return "Diterima seluruhnya."


def _blackout(given: Given) -> str:
    return given.blackout or "Tidak ada bagian yang dihitamkan."


def _cost(given: Given) -> str:
    if not given.cost.total:
        return "Tanpa biaya (Rp0)."
    return f"{rupiah(given.cost.total)}. {given.cost.payment}".strip()


def _time(given: Given) -> str:
    after = "sesudah biaya diterima" if given.cost.total else ""
    if given.days_to_provide:
        return f"{given.days_to_provide} hari kerja {after}".strip() + "."
    return f"Segera {after}." if after else "Bersama surat ini."


def _nothing_withheld(content: Notice) -> str:
    rest = (
        "; bagian yang dihitamkan dijelaskan di bagian A"
        if content.given and content.given.blackout
        else ""
    )
    return f"Tidak ada informasi yang tidak kami kuasai atau belum didokumentasikan{rest}."


def _holder(withheld: Withheld) -> str:
    if not withheld.holder:
        return "Kami tidak mengetahui badan publik yang menguasai informasi ini."
    return f"{withheld.holder}\n{withheld.holder_contact}".strip()


def _consideration(number: str) -> list[Block]:
    if not number:
        return []
    return [
        para(
            f"Pertimbangan tertulis atas keputusan ini bernomor {number} dan terbuka bagi Anda.",
            law="PP 61/2010 Pasal 2",
        )
    ]

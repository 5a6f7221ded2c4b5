"""What the office proves, in the order of the events: letters, filed papers, delivery, the log.

UU 14/2008 art. 45(1): the body proves. Perki 1/2013 art. 52: letters with a list that says what each
is to prove. The applicant's tracking code is not the office's to hand on: the receipt is set once
more without it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.text import slugify

from serambi.classification.events import TEST
from serambi.classification.models import ConsequenceTest
from serambi.core.dates import format_date, format_datetime
from serambi.disputes import bundle
from serambi.disputes.events import TOLD
from serambi.disputes.models import Dispute, DisputePaper
from serambi.disputes.services import sheets
from serambi.disputes.services.case import OBJECT
from serambi.files.services import read
from serambi.identity.masking import mask_email
from serambi.ledger.models import Event
from serambi.ledger.selectors import thread
from serambi.letters import record, typesetting
from serambi.letters.models import Letter
from serambi.letters.selectors import for_object
from serambi.letters.services import pdf
from serambi.outbox.models import Delivery
from serambi.outbox.models import State as DeliveryState

LOG_NAME = "buku-kejadian.json"
ORDER = (
    "tanda_bukti", "belum_lengkap", "pemberitahuan", "penolakan", "perpanjangan", "pertimbangan",
    "lembar_uji", "penetapan_klasifikasi", "tanda_terima", "tanda_bukti_keberatan",
    "berita_acara_musyawarah", "tanggapan_keberatan",
)  # fmt: skip
PROVES = {
    "tanda_bukti": "permohonan diterima dan dicatat pada hari itu juga (UU 14/2008 Pasal 22 ayat (4) sampai (6)).",
    "belum_lengkap": "pemohon diberi tahu apa yang kurang dan sampai kapan dapat melengkapinya.",
    "pemberitahuan": "permohonan dijawab dengan pemberitahuan tertulis (UU 14/2008 Pasal 22 ayat (7)).",
    "penolakan": "penolakan disertai alasan menurut Pasal 17 dan diberitahukan tertulis.",
    "perpanjangan": "jangka waktu diperpanjang satu kali dengan alasan tertulis (UU 14/2008 Pasal 22 ayat (8)).",
    "pertimbangan": "keputusan diambil dengan pertimbangan tertulis (PP 61/2010 Pasal 2).",
    "lembar_uji": "konsekuensi membuka dan menutup informasi diuji dengan saksama (UU 14/2008 Pasal 19).",
    "penetapan_klasifikasi": "pengecualian ditetapkan dengan persetujuan pimpinan (PP 61/2010 Pasal 3 dan 4).",
    "tanda_terima": "informasi diserahkan kepada pemohon.",
    "tanda_bukti_keberatan": "keberatan diterima dan dicatat.",
    "berita_acara_musyawarah": "keberatan diusahakan selesai dengan musyawarah (UU 14/2008 Pasal 35 ayat (2)).",
    "tanggapan_keberatan": "Atasan PPID menanggapi keberatan secara tertulis (UU 14/2008 Pasal 36).",
}
"""What each kind of letter is to show, to be read after "membuktikan bahwa"."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One exhibit. `pdf` stands in the bundle; `data` with `file_name` is what goes into the ZIP."""

    title: str
    number: str
    day: date | None
    proves: str
    pdf: bytes
    data: bytes
    file_name: str


def objects_of(dispute: Dispute) -> list[tuple[str, UUID]]:
    """The things whose letters, deliveries and events belong to the dispute, as (type, id)."""
    tests: list[tuple[str, UUID | None]] = [
        (TEST, number)
        for number in ConsequenceTest.objects.filter(
            office=dispute.office, case_id__isnull=False, case_id=dispute.case_id
        ).values_list("pk", flat=True)
    ]
    found = [
        ("request", dispute.case_id),
        *tests,
        ("objection", dispute.objection_id),
        (OBJECT, dispute.pk),
    ]
    return [(kind, number) for kind, number in found if number is not None]


def exhibits_of(dispute: Dispute, at: datetime) -> list[Exhibit]:
    """All exhibits in their order, as they are at `at`."""
    found = [_of_letter(letter) for letter in _letters(dispute)]
    found += [
        _of_paper(paper) for paper in dispute.papers.exclude(proves="").select_related("stored")
    ]
    found += list(_delivery(dispute, at))
    found.append(_log(dispute, at))
    return found


def _letters(dispute: Dispute) -> list[Letter]:
    rows: list[Letter] = []
    for kind, number in objects_of(dispute):
        rows += for_object(dispute.office, (kind, number))
    rank = {kind: at for at, kind in enumerate(ORDER)}
    return sorted(rows, key=lambda one: (one.issued_at, rank.get(one.kind, len(ORDER))))


def _of_letter(letter: Letter) -> Exhibit:
    data = _without_code(letter) or pdf(letter)
    withdrawn = "" if letter.is_valid else " (sudah ditarik)"
    return Exhibit(
        title=letter.name + withdrawn,
        number=letter.number,
        day=letter.day,
        proves=PROVES.get(letter.kind, "surat ini diterbitkan."),
        pdf=data,
        data=data,
        file_name=f"{slugify(letter.kind)}.pdf",
    )


def _without_code(letter: Letter) -> bytes | None:
    """A receipt set again without the applicant's code; None for letters that have none."""
    sheet = record.sheet_of(letter.content)
    receipt = sheet.get("receipt") if isinstance(sheet, dict) else None
    if not isinstance(receipt, dict) or "code" not in receipt:
        return None
    address = settings.SERAMBI_ADDRESS + reverse("track:open", kwargs={"kode": letter.office.code})
    receipt |= {
        "code": ["····"] * len(receipt["code"]),
        "code_note": "Kode lacak tidak dimuat dalam salinan ini: kode itu milik pemohon.",
        "tracking_url": address,
        "tracking_qr": record.qr(address),
    }
    return typesetting.typeset(sheet, letter.issued_at)


def _of_paper(paper: DisputePaper) -> Exhibit:
    data = read(paper.stored)
    ending = paper.stored.name.rpartition(".")[2]
    return Exhibit(
        title=paper.title,
        number=paper.number,
        day=paper.dated_on,
        proves=paper.proves,
        pdf=_shown(paper, data),
        data=data,
        file_name=f"{slugify(paper.title)[:60] or 'dokumen'}.{ending}",
    )


def _shown(paper: DisputePaper, data: bytes) -> bytes:
    if paper.stored.media_type == bundle.PDF:
        return data
    if paper.stored.media_type in bundle.IMAGES:
        return bundle.picture_as_pdf(data)
    return sheets.sheet(
        office=paper.office, heading=paper.title, at=paper.added_at,
        lead=["Dokumen ini bukan PDF. Aslinya ada dalam ZIP berkas sengketa."],
        columns=["Nama berkas", "Sidik SHA-256"], widths=[60, 0],
        rows=[[paper.stored.name, paper.stored.sha256]],
    )  # fmt: skip


def _delivery(dispute: Dispute, at: datetime) -> Iterable[Exhibit]:
    """Proof that messages about the request were handed to the mail server; addresses masked."""
    rows: list[list[str]] = []
    zone = dispute.office.tz
    for kind, number in objects_of(dispute):
        if kind == OBJECT:
            continue
        for one in Delivery.objects.filter(about_type=kind, about_id=str(number)).order_by(
            "created_at"
        ):
            sent = format_datetime(one.sent_at, zone) if one.sent_at else ""
            state = "Terkirim" if one.state == DeliveryState.SENT else str(one.get_state_display())
            rows.append(
                [
                    one.subject or "(isi sudah dihapus)",
                    mask_email(one.recipient),
                    format_datetime(one.created_at, zone),
                    f"{state} {sent}".strip(),
                ]
            )
    if rows:
        data = sheets.sheet(
            office=dispute.office, heading="Bukti penyampaian surel", at=at,
            lead=["Pemberitahuan yang dikirim sistem kepada pemohon dan petugas. Alamat disamarkan."],
            columns=["Perihal", "Kepada", "Dibuat", "Penyampaian"], widths=[0, 54, 62, 74], rows=rows, wide=True,
        )  # fmt: skip
        yield Exhibit(
            "Bukti penyampaian surel", "", None, "pemberitahuan disampaikan kepada pemohon.", data, data,
            "bukti-penyampaian.pdf",
        )  # fmt: skip


def _log(dispute: Dispute, at: datetime) -> Exhibit:
    """The log in words; the extract with its proof lies beside it in the ZIP."""
    zone = dispute.office.tz
    rows = [
        [
            str(event.seq),
            format_datetime(event.at, zone),
            event.sentence(),
            event.actor_name,
            bytes(event.leaf_hash).hex()[:16],
        ]
        for event in _events(dispute)
    ]
    data = sheets.sheet(
        office=dispute.office, heading="Petikan buku kejadian", at=at, wide=True,
        lead=[
            "Setiap tindakan dicatat pada saat dilakukan dalam buku kejadian yang hanya dapat ditambah."
            f" Berkas {LOG_NAME} dalam ZIP memuat petikan yang sama beserta jalur pembuktiannya.",
        ],
        columns=["No", "Waktu", "Tindakan", "Oleh", "Sidik daun"], widths=[14, 64, 0, 44, 36], rows=rows,
    )  # fmt: skip
    return Exhibit(
        "Petikan buku kejadian", "", None,
        "setiap langkah dilakukan pada waktu yang tercatat dan catatannya tidak berubah.", data, data,
        "petikan-buku-kejadian.pdf",
    )  # fmt: skip


def _events(dispute: Dispute) -> list[Event]:
    """All that happened, in order; what the request only repeats of the dispute is told once."""
    found = [
        event
        for kind, number in objects_of(dispute)
        for event in thread(dispute.office, (kind, number))
        if kind == OBJECT or event.act not in TOLD
    ]
    return sorted(found, key=lambda event: event.seq)


def day_words(day: date | None) -> str:
    """The date in words, "" when there is none."""
    return format_date(day) if day else ""

"""One letter of each kind, as the offices write them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import ClockEvent, ClockKind, Due, Regime, due, rule
from serambi.letters.clockstrip import from_due
from serambi.letters.contents import (
    Consideration,
    Content,
    Cost,
    Exemption,
    Extension,
    Given,
    HandedItem,
    Handover,
    Incomplete,
    Notice,
    Receipt,
    Refusal,
    Withheld,
    WithheldReason,
)
from serambi.letters.contents_free import ListDecree, NilStatement, PlainLetter, ResearchCertificate
from serambi.letters.kinds import About, Person, Sifat, Signatory
from serambi.letters.letterhead import Letterhead
from serambi.letters.record import Cover
from tests.letters.samples_classification import CLASSIFICATION_LETTERS
from tests.letters.samples_objection import OBJECTION_LETTERS

WIB = ZoneInfo("Asia/Jakarta")
RECEIVED = datetime(2026, 12, 14, 3, 20, tzinfo=UTC)
CODE = "7K3MQ9XV2D4TB8HNWR5CJY6P"
CHECK_CODE = "3VX8KD0QM5T7RW2HB9NCY4JG"

ABOUT = About(
    register_no="017/reg.ppid/1971/12/2026",
    received_at=RECEIVED,
    information="Rekapitulasi penindakan pelanggaran Pemilu di Kota Pangkalpinang tahun 2024, dirinci menurut jenis pelanggaran dan kecamatan.",
    purpose="Bahan skripsi tentang penegakan hukum Pemilu.",
    channel="Laman ini",
)
SITI = Person(
    name="Siti Nurhaliza binti Abdullah",
    address="Jalan Balai RT 003 RW 001, Kelurahan Batin Tikal\nKecamatan Taman Sari, Pangkalpinang 33121",
    occupation="Mahasiswa",
    phone="0812-7000-1234",
    email="siti@example.test",
)
PPID = Signatory(
    name="Rahmawati, S.I.P., M.A.",
    title="Pejabat Pengelola Informasi dan Dokumentasi",
    nip="19850412 201001 2 003",
)
HEAD = Signatory(name="Imam Ghozali", title="Ketua", space=22)
LETTERHEAD = Letterhead(
    lines=("Badan Pengawas Pemilihan Umum", "Kota Pangkalpinang"),
    address="Jalan Depati Hamzah Nomor 12, Kelurahan Air Itam, Pangkalpinang 33149",
    contact="Telepon 0717-421971  ·  Surel ppid.pangkalpinang@example.test  ·  pangkalpinang.example.test",
)


def _due(code: str, *more: ClockEvent) -> Due:
    on = RECEIVED.astimezone(WIB).date()
    events = [ClockEvent(ClockKind.RECEIVED, RECEIVED), *more]
    return due(events, rule(code, Regime.UMUM, on), WorkingCalendar(), WIB)


ANSWER = _due("request.answer")
EXTENDED = _due("request.extended")
EXEMPTION = Exemption(
    article="UU 14/2008 Pasal 17 huruf a angka 2",
    wording="mengungkapkan identitas informan, pelapor, saksi, dan/atau korban",
    statute="",
)

RECEIPT = Receipt(
    about=ABOUT,
    applicant_name=SITI.name,
    tracking_code=CODE,
    tracking_url=f"https://ppid.example.test/1971/lacak/#{CODE}",
    due_on=ANSWER.date,
    answer_length="10 hari kerja",
    extended_due_on=EXTENDED.date,
    extended_length="7 hari kerja",
    regime_name="Informasi umum",
    basis="UU 14/2008 Pasal 22 ayat (7) dan (8)",
    way_obtain="Salinan digital (softcopy)",
    way_deliver="Unduh di halaman lacak",
    strip=from_due(ANSWER, RECEIVED.date()),
)
INCOMPLETE = Incomplete(
    about=ABOUT,
    applicant=SITI,
    missing=(
        "Salinan KTP pemohon: gambar yang terunggah tidak terbaca pada bagian NIK.",
        "Tahun rekapitulasi yang dimaksud: Pemilu 2024, Pemilihan 2024, atau keduanya.",
    ),
    complete_by=date(2026, 12, 17),
    complete_length="3 hari kerja",
    due_on=ANSWER.date,
)
EXTENSION = Extension(
    about=ABOUT,
    applicant=SITI,
    old_due_on=ANSWER.date,
    new_due_on=EXTENDED.date,
    length="7 hari kerja",
    reason="Rekapitulasi menurut kecamatan masih dikumpulkan dari tujuh Panwaslu Kecamatan.\nTiga berkas sudah kami terima; empat lainnya diperkirakan lengkap pada awal Januari.",
    basis="UU 14/2008 Pasal 22 ayat (8)",
    trace=tuple(EXTENDED.sentences()),
    strip=from_due(EXTENDED, RECEIVED.date()),
)
GIVEN = Given(
    material="Rekapitulasi penindakan pelanggaran Pemilu 2024 menurut jenis dan kecamatan, tanpa identitas pelapor.",
    medium="Berkas PDF dan XLSX (softcopy)",
    delivery="Diunduh di halaman lacak permohonan.",
    items=(
        "Rekapitulasi penindakan pelanggaran 2024.xlsx",
        "Rekapitulasi penindakan pelanggaran 2024.pdf",
    ),
)
NOTICE_GRANTED = Notice(
    about=ABOUT, applicant=SITI, given=GIVEN, consideration_no="009/PB.PPID/1971/XII/2026",
    object_until=date(2027, 2, 11),
)  # fmt: skip
NOTICE_PARTIAL = Notice(
    about=ABOUT,
    applicant=SITI,
    given=Given(
        material=GIVEN.material,
        medium="Salinan cetak (hardcopy)",
        delivery="Diambil langsung di kantor.",
        items=GIVEN.items,
        cost=Cost(
            sheets=24,
            price_per_sheet=500,
            sending=18_000,
            payment="Dibayar ke bendahara saat berkas diambil.",
        ),
        days_to_provide=3,
        blackout="Nama dan alamat pelapor serta saksi pada kolom 4 dan 5 dihitamkan, karena membukanya mengungkap identitas pelapor.",
        exemption=EXEMPTION,
    ),
    withheld=Withheld(
        WithheldReason.NOT_HELD,
        "Putusan pengadilan atas perkara pidana Pemilu dibuat dan disimpan oleh pengadilan.",
        holder="Pengadilan Negeri Pangkalpinang",
        holder_contact="Jalan Jenderal Sudirman, Pangkalpinang; telepon 0717-000000",
    ),
    consideration_no="009/PB.PPID/1971/XII/2026",
    object_until=date(2027, 2, 11),
)
NOTICE_NOT_HELD = Notice(about=ABOUT, applicant=SITI, withheld=NOTICE_PARTIAL.withheld)
NOTICE_NOT_DOCUMENTED = Notice(
    about=ABOUT,
    applicant=SITI,
    withheld=Withheld(
        WithheldReason.NOT_DOCUMENTED,
        "Rekapitulasi menurut kecamatan sedang disusun.",
        promised_on=date(2027, 1, 29),
    ),
)
REFUSAL = Refusal(
    about=ABOUT,
    applicant=SITI,
    exemption=EXEMPTION,
    consequence_open="Pelapor dan saksi dapat dikenali dan ditekan, sehingga warga enggan melapor dan penanganan pelanggaran yang sedang berjalan terganggu.",
    consequence_closed="Keselamatan pelapor dan saksi, serta kelancaran penanganan perkara.",
    test_reference="Lembar pengujian konsekuensi nomor 002/UK/1971/XII/2026",
    consideration_no="010/PB.PPID/1971/XII/2026",
    object_until=date(2027, 2, 11),
)
CONSIDERATION = Consideration(
    about=ABOUT,
    applicant=SITI,
    decision="Permohonan dikabulkan sebagian.",
    consideration="Rekapitulasi menurut jenis pelanggaran adalah informasi yang wajib tersedia setiap saat.\nKolom identitas pelapor dan saksi dikecualikan dan dapat dipisahkan dengan penghitaman, sehingga sisa dokumen tetap dapat diberikan.",
    exemption=EXEMPTION,
    consequence_open=REFUSAL.consequence_open,
    consequence_closed=REFUSAL.consequence_closed,
    approved_by=HEAD,
)
HANDOVER = Handover(
    about=ABOUT,
    recipient=SITI,
    items=(
        HandedItem("Rekapitulasi penindakan pelanggaran 2024", "Salinan cetak", "24 lembar"),
        HandedItem("Rekapitulasi penindakan pelanggaran 2024.xlsx", "Berkas XLSX", "1 berkas"),
    ),
    medium="Salinan cetak dan digital",
    way="Diambil langsung di kantor",
    handed_at=datetime(2026, 12, 30, 3, 5, tzinfo=UTC),
    in_person=True,
    cost=Cost(sheets=24, price_per_sheet=500, payment="Dibayar tunai."),
)

RESEARCH = ResearchCertificate(
    name="Melati Fiktif",
    student_no="9970123456",
    programme="Ilmu Politik",
    university="Universitas Contoh Bangka Belitung",
    title="Penegakan hukum Pemilu 2024 di Kota Pangkalpinang: kajian atas penanganan laporan",
    first=date(2026, 10, 5),
    last=date(2026, 11, 20),
    data="Rekapitulasi penanganan laporan dan temuan Pemilu 2024",
    register_no="017/reg.ppid/1971/11/2026",
)
LIST_DECREE = ListDecree(
    year=2026,
    office="Bawaslu Kota Pangkalpinang",
    rows=tuple(
        (
            str(n), f"Laporan kinerja bagian {n}: capaian, anggaran, dan kendala dalam satu tahun",
            "Subbagian Data dan Informasi", "Sekretariat", "Pangkalpinang, 5 Januari 2026",
            "Softcopy", "5 tahun",
        )
        for n in range(1, 41)
    ),
    as_of=date(2026, 11, 23),
    replaces="003/SK.PPID/1971/XII/2025",
)  # fmt: skip
PLAIN = PlainLetter(
    recipient=("Ketua KPU Kota Pangkalpinang", "di Pangkalpinang"),
    subject="Penerusan permohonan informasi",
    body="Bersama ini kami sampaikan bahwa kami menerima permohonan informasi tentang data pemilih.\n\nData itu berada di bawah penguasaan KPU.",
    sifat=Sifat.PENTING,
)
NIL = NilStatement(
    subject="Permintaan keberatan atas layanan informasi",
    first=date(2026, 1, 1),
    last=date(2026, 12, 31),
    office="Bawaslu Kota Pangkalpinang",
    reason="Semua permohonan dijawab dalam waktunya.",
    basis="Kuesioner Komisi Informasi 2026",
)

ALL: dict[str, Content] = {
    "tanda_bukti": RECEIPT,
    "belum_lengkap": INCOMPLETE,
    "perpanjangan": EXTENSION,
    "pemberitahuan_dikabulkan": NOTICE_GRANTED,
    "pemberitahuan_sebagian": NOTICE_PARTIAL,
    "pemberitahuan_tidak_dikuasai": NOTICE_NOT_HELD,
    "pemberitahuan_belum_didokumentasikan": NOTICE_NOT_DOCUMENTED,
    "penolakan": REFUSAL,
    "pertimbangan": CONSIDERATION,
    "tanda_terima": HANDOVER,
    "keterangan_penelitian": RESEARCH,
    "sk_dip": LIST_DECREE,
    "pernyataan_nihil": NIL,
    "surat": PLAIN,
    **OBJECTION_LETTERS,
    **CLASSIFICATION_LETTERS,
}


def cover(number: str = "0042/HM.00/K.BAWASLU-1971/XII/2026", enclosures: str = "") -> Cover:
    """Everything around the content, without a database."""
    return Cover(
        number=number,
        place="Pangkalpinang",
        day=date(2026, 12, 28),
        zone=WIB,
        letterhead=LETTERHEAD,
        signatory=PPID,
        check_code=CHECK_CODE,
        check_url=f"https://ppid.example.test/surat/{CHECK_CODE}/",
        enclosures=enclosures,
    )

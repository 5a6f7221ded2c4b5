"""One letter of each kind of an objection."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from serambi.law.calendar import WorkingCalendar
from serambi.law.clocks import ClockEvent, ClockKind, Regime, due, rule
from serambi.law.grounds import objection_ground
from serambi.letters.clockstrip import from_due
from serambi.letters.contents import Content
from serambi.letters.contents_objection import ObjectionAnswer, ObjectionReceipt, TalkMinutes
from serambi.letters.kinds import About, Person

WIB = ZoneInfo("Asia/Jakarta")
RECEIVED = datetime(2026, 12, 14, 3, 20, tzinfo=UTC)
FORUM = "Komisi Informasi Provinsi Kepulauan Bangka Belitung"
GROUNDS = tuple(f"Huruf {one}: {objection_ground(one).title}." for one in "ag")
ABOUT = About(
    register_no="Reg.K.004/PPID/1971/XII/2026",
    received_at=RECEIVED,
    information="Rekapitulasi penindakan pelanggaran Pemilu di Kota Pangkalpinang tahun 2024.",
    purpose="Bahan skripsi tentang penegakan hukum Pemilu.",
    channel="Laman ini",
)
WHO = Person(
    name="Melati Fiktif", address="Jalan Umpama 12, Kelurahan Contoh", occupation="Mahasiswa"
)
POSITION = "Permohonan saya diterima 1 Desember. Jawabannya datang sesudah tenggat dan menutup seluruh berkas, padahal yang saya minta hanya angka per kecamatan tanpa nama siapa pun."

RECEIPT = ObjectionReceipt(
    about=ABOUT,
    request_no="017/reg.ppid/1971/12/2026",
    applicant_name="Bayu Teladan",
    on_behalf_of="Melati Fiktif",
    grounds=GROUNDS,
    position=POSITION,
    tracking_code="7K3MQ9XV2D4TB8HNWR5CJY6P",
    tracking_url="https://contoh.example/1971/keberatan/lacak/#7K3MQ9XV2D4TB8HNWR5CJY6P",
    due_on=date(2026, 12, 17),
    answer_length="3 hari kerja",
    regime_name="Informasi Pemilu dan Pemilihan",
    basis="Perki 1/2019 Pasal 14",
    forum=FORUM,
    dispute_length="14 hari kerja",
    dispute_until=date(2027, 1, 11),
    filed_until=date(2026, 12, 11),
    strip=from_due(
        due(
            [ClockEvent(ClockKind.OBJECTED, RECEIVED)],
            rule("objection.answer", Regime.PEMILU, RECEIVED.date()),
            WorkingCalendar(),
            WIB,
        ),
        RECEIVED.date(),
    ),
)
MINUTES = TalkMinutes(
    about=ABOUT,
    applicant=WHO,
    request_no="017/reg.ppid/1971/12/2026",
    grounds=GROUNDS[1:],
    held_at=datetime(2026, 12, 15, 3, 0, tzinfo=UTC),
    place="Ruang layanan informasi",
    participants=("Melati Fiktif, pemohon", "Yuliana Umpamawati, Kepala Sekretariat"),
    result="Angka per kecamatan diserahkan dalam dua hari kerja; identitas tidak diminta.",
    agreed=True,
)
GRANTED = ObjectionAnswer(
    about=ABOUT,
    applicant=WHO,
    request_no="017/reg.ppid/1971/12/2026",
    grounds=GROUNDS,
    position=POSITION,
    decision="Keberatan dikabulkan sebagian",
    upheld=False,
    reasons="Angka tidak mengungkap identitas siapa pun, jadi Pasal 17 huruf a angka 2 tidak menutupnya.",
    order="Berikan rekapitulasi jumlah per kecamatan; kajian kasus tetap tertutup.",
    order_due=date(2026, 12, 21),
    talk="15 Desember 2026: angka per kecamatan disepakati untuk diserahkan.",
    exception="Sekretariat hanya memiliki satu pejabat struktural.",
    forum=FORUM,
    dispute_length="14 hari kerja",
    dispute_until=date(2027, 1, 8),
    late_since=date(2026, 12, 17),
)
UPHELD = ObjectionAnswer(
    about=ABOUT,
    applicant=WHO,
    request_no="",
    grounds=GROUNDS[:1],
    position=POSITION,
    decision="Keputusan PPID dikuatkan",
    upheld=True,
    reasons="Kajian kasus memuat nama pelapor dan saksi pada setiap halaman.",
    forum=FORUM,
    dispute_length="14 hari kerja",
    dispute_until=date(2027, 1, 8),
)
OBJECTION_LETTERS: dict[str, Content] = {
    "tanda_bukti_keberatan": RECEIPT,
    "berita_acara_musyawarah": MINUTES,
    "tanggapan_mengabulkan": GRANTED,
    "tanggapan_menguatkan": UPHELD,
}

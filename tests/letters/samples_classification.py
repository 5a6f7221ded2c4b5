"""The papers of classification, as an office writes them."""

from datetime import date

from serambi.letters.contents import Content
from serambi.letters.contents_classification import (
    Attendant,
    Classification,
    ExemptList,
    ListedItem,
    TestSheet,
)
from serambi.letters.kinds import Signatory

HEAD = Signatory(name="Wibowo Contohnya", title="Ketua", space=20)
GROUNDS = (
    "UU 14/2008 Pasal 17 huruf a angka 2: Identitas informan, pelapor, saksi, atau korban",
    "UU 14/2008 Pasal 17 huruf i: Memorandum yang sifatnya rahasia",
)
OPEN = "Pelapor dan saksi dapat dikenali, lalu ditekan atau diancam; orang takut melapor."
CLOSED = "Keselamatan mereka terjaga dan penanganan laporan berjalan tanpa gangguan."
INTEREST = "Publik berkepentingan mengetahui hasil penanganan; hasilnya tetap diumumkan tanpa nama."
PERIOD = "sampai 23 November 2031"
PEOPLE = (
    Attendant("Dimas Misalnya", "Kepala Subbagian Data dan Informasi", "23 November 2026, lewat akun"),
    Attendant("Yuliana Umpamawati", "Kepala Sekretariat"),
    Attendant("Tirta Teladani", "Anggota, Divisi Penanganan Pelanggaran", "Tanda tangan basah"),
)  # fmt: skip
SHEET = TestSheet(
    register_no="003/uji.ppid/1971/11/2026",
    version=2,
    trigger="Permohonan informasi 017/reg.ppid/1971/11/2026",
    description="Identitas pelapor dan saksi dalam laporan dugaan pelanggaran",
    unit="Divisi Penanganan Pelanggaran",
    documents="Formulir laporan, berita acara klarifikasi, dan kajian awal tahun 2024.",
    information="Nama, alamat, dan nomor kontak pelapor serta saksi pada tiap dokumen.",
    part="Bagian identitas pada formulir laporan dan berita acara",
    grounds=GROUNDS,
    statute="",
    checked=("Putusan badan peradilan", "Surat perintah penghentian penyidikan"),
    consequence_open=OPEN,
    consequence_closed=CLOSED,
    public_interest=INTEREST,
    period=PERIOD,
    period_source="PP 61/2010 Pasal 5",
    attendants=PEOPLE,
)
DECREE = Classification(
    register_no=SHEET.register_no,
    sheet_number="003/LU.PPID/1971/XI/2026",
    body="Bawaslu Kota Pangkalpinang",
    unit=SHEET.unit,
    description=SHEET.description,
    part=SHEET.part,
    grounds=GROUNDS,
    statute="",
    reason=OPEN,
    public_interest=INTEREST,
    consequence_closed=CLOSED,
    period=PERIOD,
    period_source="PP 61/2010 Pasal 5",
    starts_on=date(2026, 11, 24),
    attendants=PEOPLE,
    approved_by=HEAD,
)
LIST = ExemptList(
    year=2026,
    body="Bawaslu Kota Pangkalpinang",
    items=tuple(
        ListedItem(
            number=number,
            description=f"{SHEET.description}, butir {number}",
            grounds=GROUNDS[0],
            consequence_open=OPEN,
            consequence_closed=CLOSED,
            period=PERIOD,
            decree="004/SK.PPID/1971/XI/2026, 24 November 2026",
        )
        for number in range(1, 13)
    ),
    approved_by=HEAD,
)
CLASSIFICATION_LETTERS: dict[str, Content] = {
    "lembar_uji": SHEET,
    "penetapan_klasifikasi": DECREE,
    "sk_dik": LIST,
}

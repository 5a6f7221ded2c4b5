"""The shelf that the judged queries look in: titles and summaries of a small office's list."""

from datetime import UTC, datetime, timedelta

from serambi.offices.models import Office
from serambi.search import services

FIRST_DAY = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)

SHELF: dict[str, tuple[str, str]] = {
    "lra": ("Laporan Realisasi Anggaran Semester I 2025", "Serapan belanja pegawai dan barang."),
    "neraca": ("Neraca Tahun 2025", "Ringkasan laporan keuangan: aset, kewajiban, ekuitas."),
    "dipa": ("DIPA dan Rencana Kerja Anggaran 2026", "Rencana belanja satuan kerja."),
    "profil": ("Profil Ketua dan Anggota Bawaslu", "Riwayat pendidikan dan pekerjaan."),
    "struktur": ("Struktur Organisasi Sekretariat", "Bagan dan tugas tiap bagian."),
    "rekap": (
        "Rekapitulasi Penindakan Pelanggaran Pemilu 2024",
        "Jumlah laporan dan temuan, jenis pelanggaran, dan tindak lanjutnya.",
    ),
    "rekap19": ("Rekapitulasi Penindakan Pelanggaran Pemilu 2019", "Angka akhir per kecamatan."),
    "sengketa": (
        "Putusan Penyelesaian Sengketa Proses Pemilihan 2024",
        "Permohonan pasangan calon perseorangan yang diregistrasi.",
    ),
    "pidana": ("Putusan Pidana Pemilu 2024", "Putusan pengadilan yang berkekuatan hukum tetap."),
    "netral": ("Imbauan Netralitas ASN, TNI, dan Polri", "Surat imbauan kepada kepala daerah."),
    "rawan": ("Pemetaan Kerawanan Pilkada 2024", "Indeks kerawanan pemilihan per kelurahan."),
    "kampanye": ("Laporan Hasil Pengawasan Kampanye", "Alat peraga yang ditertibkan."),
    "pemilih": (
        "Hasil Pengawasan Pemutakhiran Daftar Pemilih Berkelanjutan",
        "Uji petik daftar pemilih dan saran perbaikan.",
    ),
    "layanan": (
        "Laporan Layanan Informasi Publik 2025",
        "Jumlah permohonan, waktu rata-rata, dan alasan penolakan.",
    ),
    "prosedur": (
        "Tata Cara Permohonan Informasi",
        "Hak pemohon, keberatan, dan sengketa informasi.",
    ),
    "sk": ("SK Penetapan Daftar Informasi Publik 2026", "Keputusan PPID tentang daftar informasi."),
    "pengadaan": (
        "Rencana Umum Pengadaan Barang dan Jasa 2026",
        "Paket sewa kendaraan dan percetakan.",
    ),
    "mou": (
        "Perjanjian Kerja Sama dengan Universitas Bangka Belitung",
        "Penelitian dan pendidikan.",
    ),
    "adhoc": (
        "Rekrutmen Panitia Pengawas Kecamatan",
        "Tahapan, syarat, dan hasil seleksi Panwascam.",
    ),
    "aset": ("Daftar Inventaris Barang Milik Negara", "Kendaraan, komputer, dan meubelair."),
    "pohon": ("Laporan Penanaman Pohon di Halaman Kantor", "Kegiatan peduli lingkungan."),
    "agenda": ("Agenda Kerja Pimpinan Bulan Maret 2026", "Rapat, kunjungan, dan audiensi."),
}


def fill(office: Office) -> None:
    """Put the shelf into `office`, one day apart in the order above."""
    items = [
        services.Item(
            key, title, body, f"/{office.code}/informasi/{key}/", at=FIRST_DAY + timedelta(days=n)
        )
        for n, (key, (title, body)) in enumerate(SHELF.items())
    ]
    services.put_many(office=office, kind="catalogue", items=items)

"""What the law's data say on public pages, named here so that it has its English.

`law` knows no framework: its titles stand in TOML and plain tuples, and a page translates them by
value (`{% translate heading.title %}`). A test compares this list with the data.
"""

from django.utils.translation import gettext_noop

OF_LAW = (
    gettext_noop("Informasi berkala"),
    gettext_noop("Informasi setiap saat"),
    gettext_noop("Informasi serta merta"),
    gettext_noop("Informasi umum"),
    gettext_noop("Informasi Pemilu dan Pemilihan"),
    gettext_noop("hari kerja"),
    gettext_noop("hari"),
    gettext_noop("jam"),
    gettext_noop("primer"),
    gettext_noop("sekunder"),
    gettext_noop("ingatan"),
    gettext_noop("rancangan"),
    gettext_noop("Januari"),
    gettext_noop("Februari"),
    gettext_noop("Maret"),
    gettext_noop("April"),
    gettext_noop("Mei"),
    gettext_noop("Juni"),
    gettext_noop("Juli"),
    gettext_noop("Agustus"),
    gettext_noop("September"),
    gettext_noop("Oktober"),
    gettext_noop("November"),
    gettext_noop("Desember"),
    gettext_noop("Profil badan publik"),
    gettext_noop("Ringkasan program dan kegiatan"),
    gettext_noop("Ringkasan kinerja"),
    gettext_noop("Ringkasan laporan keuangan"),
    gettext_noop("Ringkasan laporan akses informasi publik"),
    gettext_noop("Peraturan, keputusan, dan kebijakan yang mengikat atau berdampak bagi publik"),
    gettext_noop("Prosedur memperoleh informasi publik"),
    gettext_noop("Tata cara pengaduan penyalahgunaan wewenang atau pelanggaran"),
    gettext_noop("Pengadaan barang dan jasa"),
    gettext_noop("Ketenagakerjaan"),
    gettext_noop("Prosedur peringatan dini dan evakuasi keadaan darurat"),
    gettext_noop("Tahapan, program, dan jadwal Pemilu atau Pemilihan"),
    gettext_noop(
        "Hak dan kewajiban serta cara masyarakat berpartisipasi dalam Pemilu atau Pemilihan"
    ),
    gettext_noop("Hasil setiap tahapan Pemilu atau Pemilihan, termasuk hasil pengawasannya"),
    gettext_noop(
        "Rekapitulasi penanganan pelanggaran dan penyelesaian sengketa Pemilu atau Pemilihan"
    ),
    gettext_noop("Bencana alam, nonalam, dan sosial"),
    gettext_noop("Penyakit menular: jenis, penyebaran, dan daerah sumbernya"),
    gettext_noop("Racun pada bahan makanan yang dikonsumsi masyarakat"),
    gettext_noop("Rencana gangguan terhadap utilitas publik"),
    gettext_noop("Perubahan aturan yang menyangkut hak memilih atau hak dipilih"),
    gettext_noop("Hal lain dalam Pemilu atau Pemilihan yang menyangkut kepentingan umum"),
    gettext_noop(
        "Peringatan dini: hoaks, bahaya di TPS, bencana atau gangguan layanan yang memengaruhi tahapan"
    ),
    gettext_noop("Daftar Informasi Publik"),
    gettext_noop(
        "Peraturan, keputusan, dan kebijakan beserta pertimbangan dan dokumen pendukungnya"
    ),
    gettext_noop("Organisasi, administrasi, kepegawaian, dan keuangan"),
    gettext_noop("Perjanjian dengan pihak ketiga beserta dokumen pendukungnya"),
    gettext_noop("Surat-menyurat pimpinan dalam pelaksanaan tugas"),
    gettext_noop("Persyaratan perizinan, izin yang diterbitkan, dan laporan penaatannya"),
    gettext_noop("Data perbendaharaan atau inventaris"),
    gettext_noop("Rencana strategis dan rencana kerja"),
    gettext_noop("Agenda kerja pimpinan"),
    gettext_noop("Kegiatan pelayanan informasi publik: sarana, petugas, anggaran, dan laporannya"),
    gettext_noop("Pelanggaran yang ditemukan pengawasan internal dan penindakannya"),
    gettext_noop("Pelanggaran yang dilaporkan masyarakat dan penindakannya"),
    gettext_noop("Hasil penelitian"),
    gettext_noop("Peraturan yang disahkan beserta kajian akademiknya"),
    gettext_noop("Pernyataan dalam pertemuan yang terbuka untuk umum"),
    gettext_noop("Seluruh informasi yang wajib diumumkan secara berkala"),
    gettext_noop("Standar pengumuman informasi"),
    gettext_noop("Informasi yang dinyatakan terbuka lewat keberatan atau putusan sengketa"),
    gettext_noop("Daftar Informasi Publik Pemilu dan Pemilihan"),
    gettext_noop(
        "Peraturan, keputusan, kebijakan, dan dokumen pendukung tentang Pemilu atau Pemilihan"
    ),
    gettext_noop("Permohonan ditolak, seluruhnya atau sebagian, karena informasinya dikecualikan"),
    gettext_noop("Jawaban kantor menyebut Pasal 17 sebagai alasan menolak."),
    gettext_noop("Informasi berkala tidak disediakan atau tidak diumumkan"),
    gettext_noop(
        "Informasi yang wajib diumumkan berkala tidak ada di laman atau papan kantor. Tidak memerlukan nomor permohonan."
    ),
    gettext_noop("Permohonan tidak ditanggapi"),
    gettext_noop("Tenggat jawaban lewat dan belum ada pemberitahuan tertulis."),
    gettext_noop("Permohonan ditanggapi tidak sebagaimana diminta"),
    gettext_noop("Yang diberikan bukan yang Anda minta, atau bentuknya lain."),
    gettext_noop("Permohonan tidak dipenuhi"),
    gettext_noop(
        "Permohonan dikabulkan tetapi informasinya tidak diserahkan, atau hanya sebagian."
    ),
    gettext_noop("Biaya yang dikenakan tidak wajar"),
    gettext_noop("Biayanya lebih dari ongkos menyalin dan mengirim yang nyata."),
    gettext_noop("Informasi disampaikan melebihi waktu yang diatur"),
    gettext_noop("Jawaban atau informasinya datang sesudah tenggat."),
)

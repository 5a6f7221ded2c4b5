"""How documents of the field are named and what stands in them; all persons and figures made up."""

STAGES = {
    "coklit": ["Pencocokan dan Penelitian Data Pemilih", "Coklit", "Pemutakhiran Data Pemilih"],
    "pencalonan": ["Pencalonan", "Pendaftaran Pasangan Calon", "Verifikasi Berkas Calon"],
    "logistik": ["Pengadaan dan Distribusi Logistik", "Distribusi Logistik"],
    "kampanye": ["Kampanye", "Masa Kampanye"],
    "dana": ["Dana Kampanye", "Pelaporan Dana Kampanye"],
    "tenang": ["Masa Tenang"],
    "pungut": ["Pemungutan dan Penghitungan Suara", "Pungut Hitung", "Hari Pemungutan Suara"],
    "rekap": ["Rekapitulasi Hasil Penghitungan Suara", "Rekapitulasi Suara"],
}
ELECTIONS = {
    "pemilu19": ("2019", ["Pemilu 2019", "Pemilihan Umum Tahun 2019"]),
    "pemilu24": ("2024", ["Pemilu 2024", "Pemilihan Umum Tahun 2024"]),
    "pilkada24": ("2024", ["Pilkada 2024", "Pemilihan Wali Kota 2024", "Pemilihan Serentak 2024"]),
    "ulang25": ("2025", ["Pilkada Ulang 2025", "Pemilihan Ulang 2025"]),
}
DISTRICTS = [
    "Gerunggang", "Rangkui", "Bukit Intan", "Girimaya", "Gabek", "Pangkalbalam", "Tamansari",
]  # fmt: skip
VILLAGES = {
    "Gerunggang": ["Kacang Pedang", "Tua Tunu", "Bukit Sari", "Air Kepala Tujuh"],
    "Rangkui": ["Keramat", "Masjid Jamik", "Parit Lalang", "Melintang"],
    "Bukit Intan": ["Semabung Lama", "Air Itam", "Temberan", "Sinar Bulan"],
    "Girimaya": ["Batu Intan", "Bukit Besar", "Sriwijaya", "Pasar Padi"],
    "Gabek": ["Selindung", "Air Salemba", "Jerambah Gantung", "Gabek Satu"],
    "Pangkalbalam": ["Ketapang", "Lontong Pancur", "Ampui", "Rejosari"],
    "Tamansari": ["Gedung Nasional", "Batin Tikal", "Opas Indah", "Rawa Bangun"],
}
DISTRICT_NAMES = ["Kecamatan {}", "Kec. {}", "{}"]
REPORT_TITLES = [
    "Laporan Hasil Pengawasan {stage} {poll} {place}",
    "LHP {stage} {poll} - {place}",
    "Hasil Pengawasan Tahapan {stage} pada {poll} di {place}",
    "Laporan Akhir Pengawasan {stage} {poll} di {place}",
]
REPORT_BODIES = [
    "Uraian kegiatan pengawasan, temuan, dan saran perbaikan di Kecamatan {place}.",
    "Ringkasan pelaksanaan pengawasan {stage} beserta rekomendasi.",
    "Memuat metode, lokasi, dan hasil pengawasan langsung oleh jajaran pengawas.",
]
OPENINGS = [
    "BAB I PENDAHULUAN. Pengawasan {stage} pada {poll} dilaksanakan di Kecamatan {place} berdasarkan surat tugas. Tujuannya memastikan setiap tahapan berjalan menurut ketentuan.",
    "BAB I. Laporan ini memuat hasil pengawasan {stage} {poll} di wilayah Kecamatan {place}, yang dilakukan secara langsung, melekat, dan dengan uji petik.",
]
CLOSINGS = [
    "BAB III PENUTUP. Demikian laporan ini dibuat sebagai bahan evaluasi. Saran perbaikan telah disampaikan kepada penyelenggara di Kecamatan {place}.",
    "Penutup. Pengawas merekomendasikan koordinasi yang lebih awal dengan pemerintah kecamatan dan kepolisian sektor {place}.",
]
PADDING = [
    "Pengawas mencatat kegiatan tersebut dalam formulir pengawasan dan mengambil dokumentasi.",
    "Koordinasi dilakukan bersama lurah, babinsa, dan bhabinkamtibmas setempat.",
    "Pengawasan dilakukan sejak pukul 08.00 sampai dengan selesai dalam keadaan aman.",
    "Petugas hadir lengkap dan menerima salinan dokumen yang diperlukan.",
    "Warga yang hadir diberi penjelasan tentang hak dan kewajibannya.",
    "Cuaca hujan tidak menghalangi jalannya kegiatan pada hari itu.",
]
INCIDENTS = {
    "uang": [
        "Ditemukan dugaan politik uang berupa pembagian amplop kepada warga Kelurahan {village}.",
        "Seorang anggota tim membagikan sembako dan meminta warga {village} memilih calon tertentu.",
    ],
    "ibadah": [
        "Alat peraga kampanye terpasang di tempat ibadah di Kelurahan {village} dan telah ditertibkan.",
        "Spanduk calon dibentangkan di halaman masjid di {village}.",
    ],
    "pohon": [
        "Bahan kampanye dipaku pada pohon di tepi jalan Kelurahan {village}.",
        "Sebanyak dua belas poster ditempel pada pohon peneduh dan tiang listrik di {village}.",
    ],
    "netralitas": [
        "Seorang aparatur sipil negara di {village} menyatakan dukungan kepada calon melalui media sosial.",
        "Lurah {village} hadir pada kegiatan calon dan diberi surat peringatan netralitas.",
    ],
    "tertukar": [
        "Surat suara tertukar antardaerah pemilihan di TPS {tps} Kelurahan {village}.",
        "Pemungutan di TPS {tps} dihentikan sementara karena surat suara tertukar.",
    ],
    "ganda": [
        "Terdapat pemilih ganda pada daftar pemilih TPS {tps} Kelurahan {village}.",
        "Nama yang sama tercatat dua kali dalam daftar pemilih di {village}.",
    ],
    "meninggal": [
        "Pemilih yang telah meninggal dunia masih tercantum di daftar pemilih Kelurahan {village}.",
        "Akta kematian warga {village} diserahkan agar namanya dicoret.",
    ],
    "disabilitas": [
        "TPS {tps} Kelurahan {village} tidak ramah bagi penyandang disabilitas karena bertangga.",
        "Alat bantu tunanetra tidak tersedia di TPS {tps}.",
    ],
    "ulang": [
        "Bawaslu merekomendasikan pemungutan suara ulang di TPS {tps} Kelurahan {village}.",
        "Pemilih tanpa KTP setempat diberi surat suara di TPS {tps} sehingga diusulkan PSU.",
    ],
    "kotak": [
        "Kotak suara dari {village} tiba dalam keadaan segel rusak.",
        "Gembok kotak suara TPS {tps} tidak terpasang ketika diterima.",
    ],
    "hoaks": [
        "Beredar berita bohong tentang jadwal pemungutan suara melalui grup percakapan warga {village}.",
        "Unggahan hoaks mengenai pembatalan calon dilaporkan untuk diturunkan.",
    ],
    "anak": [
        "Anak di bawah umur dilibatkan dalam kegiatan kampanye di lapangan {village}.",
        "Pengawas menegur pelaksana karena mengikutsertakan anak-anak berseragam calon.",
    ],
    "saksi": [
        "Saksi peserta mengajukan keberatan atas selisih perolehan suara di {village}.",
        "Formulir keberatan saksi ditandatangani di TPS {tps} karena jumlah suara tidak cocok.",
    ],
    "banjir": [
        "Lokasi TPS {tps} dipindahkan karena banjir di Kelurahan {village}.",
        "Genangan air setinggi lutut menghambat pengiriman kotak ke {village}.",
    ],
    "ijazah": [
        "Ijazah salah seorang bakal calon dari {village} diragukan keasliannya dan diklarifikasi ke sekolah.",
        "Pengawas meminta keterangan dinas pendidikan mengenai ijazah bakal calon.",
    ],
    "sumbangan": [
        "Sumbangan dari perusahaan melebihi batas dan tidak tercatat pada rekening khusus.",
        "Laporan penerimaan sumbangan peserta terlambat disampaikan.",
    ],
}
PARTIES = ["Partai Anggrek", "Partai Bahari", "Partai Cendana", "Partai Dermaga", "Partai Enau"]
RULINGS = {
    "sengketa": (
        [
            "Putusan Penyelesaian Sengketa Proses Nomor {number}/PS.REG/19.1971/{year}",
            "Putusan Sengketa {party} Nomor {number} Tahun {year}",
        ],
        ["Pemohon {party}, termohon KPU Kota. Permohonan dikabulkan sebagian.",
         "Pemohon {party}. Permohonan ditolak untuk seluruhnya."],
        ["Menimbang bahwa pemohon {party} mengajukan permohonan penyelesaian sengketa terhadap berita acara penetapan daftar calon tetap tahun {year}.",
         "Majelis berpendapat bahwa dokumen persyaratan bakal calon dari {party} belum memenuhi syarat.",
         "Mediasi antara pemohon dan termohon tidak mencapai kesepakatan sehingga dilanjutkan ke adjudikasi."],
    ),
    "administrasi": (
        ["Putusan Pelanggaran Administratif Nomor {number}/LP/ADM.PL/BWSL.KOTA/{year}",
         "Putusan Pelanggaran Administrasi Pemilu {year} Nomor {number}"],
        ["Terlapor ketua dan anggota PPK. Terbukti melanggar tata cara.",
         "Pelapor saksi {party}. Terlapor tidak terbukti melanggar."],
        ["Menyatakan terlapor terbukti secara sah melakukan pelanggaran administratif mengenai tata cara rekapitulasi.",
         "Memerintahkan perbaikan administrasi terhadap prosedur dan mekanisme.",
         "Pelapor menerangkan adanya pergeseran suara {party} antarcalon."],
    ),
    "pidana": (
        ["Putusan Pengadilan atas Tindak Pidana Pemilu {year} Nomor {number}",
         "Salinan Putusan Pidana Pemilihan {year} Nomor {number}"],
        ["Terdakwa dijatuhi pidana penjara dan denda. Sentra Gakkumdu.",
         "Perkara pembagian uang kepada pemilih, berkekuatan hukum tetap."],
        ["Terdakwa memberikan uang kepada pemilih pada masa tenang dan dijatuhi pidana penjara tiga bulan.",
         "Jaksa penuntut umum menghadirkan empat orang saksi dan seorang ahli.",
         "Terdakwa mencoblos lebih dari satu kali menggunakan nama orang lain."],
    ),
    "etik": (
        ["Putusan Pelanggaran Kode Etik Panwaslu Kecamatan Nomor {number} Tahun {year}",
         "Putusan Kode Etik Penyelenggara Nomor {number}/{year}"],
        ["Anggota pengawas ad hoc dijatuhi sanksi peringatan.", "Teradu diberhentikan tetap karena menjadi anggota {party}."],
        ["Teradu terbukti menerima pemberian dari peserta dan dijatuhi sanksi pemberhentian.",
         "Teradu tercatat sebagai anggota {party} dalam sistem informasi partai politik."],
    ),
}  # fmt: skip
VOTER_TITLES = [
    "Hasil Pengawasan Pemutakhiran Data Pemilih Berkelanjutan Triwulan {roman} Tahun {year}",
    "Laporan Pengawasan PDPB Triwulan {roman} {year}",
    "Pengawasan Daftar Pemilih Berkelanjutan Triwulan {roman} {year}",
]
VOTER_BODIES = [
    "Jumlah pemilih baru, pemilih tidak memenuhi syarat, dan saran perbaikan triwulan {roman} {year}.",
    "Rapat pleno rekapitulasi daftar pemilih dan hasil uji petik.",
]
VOTER_PAGES = [
    "Pemilih yang meninggal dunia dan pindah domisili dicoret; pemilih pemula berusia 17 tahun ditambahkan pada triwulan {roman} {year}.",
    "Anggota TNI dan Polri yang pensiun dimasukkan kembali sebagai pemilih.",
    "Saran perbaikan disampaikan kepada KPU Kota karena terdapat data ganda antarkelurahan.",
]
SAMPLE_TITLES = [
    "Uji Petik PDPB Kelurahan {village} {year}",
    "Hasil Uji Petik Daftar Pemilih Berkelanjutan di Kelurahan {village} Tahun {year}",
]
MONEY = {
    "lra": (["Laporan Realisasi Anggaran{half} Tahun {year}", "LRA{half} {year}"], "Serapan belanja pegawai, barang, dan modal tahun {year}.", "berkala"),
    "neraca": (["Neraca per 31 Desember {year}"], "Aset, kewajiban, dan ekuitas satuan kerja.", "berkala"),
    "calk": (["Catatan atas Laporan Keuangan Tahun {year}", "CaLK {year}"], "Penjelasan pos laporan keuangan.", "berkala"),
    "dipa": (["DIPA Petikan Tahun Anggaran {year}", "Daftar Isian Pelaksanaan Anggaran {year}"], "Pagu dan rencana penarikan dana.", "berkala"),
    "rka": (["Rencana Kerja dan Anggaran {year}", "RKA-K/L Tahun {year}"], "Rincian biaya tiap keluaran kegiatan.", "berkala"),
    "rup": (["Rencana Umum Pengadaan Barang dan Jasa {year}", "RUP {year}"], "Paket penyedia dan swakelola.", "berkala"),
    "bmn": (["Daftar Barang Milik Negara {year}", "Laporan BMN Tahun {year}"], "Kendaraan dinas, komputer, dan meubelair.", "setiap_saat"),
    "hibah": (["Laporan Penggunaan Dana Hibah Pemilihan {year}"], "Naskah perjanjian hibah daerah dan pertanggungjawabannya.", "berkala"),
}  # fmt: skip
SINGLE = {
    "sop": [
        (f"sop-{key}", title, body)
        for key, title, body in [
            (
                "permohonan",
                "SOP Pelayanan Permohonan Informasi Publik",
                "Langkah, syarat, dan jangka waktu bagi pemohon.",
            ),
            (
                "keberatan",
                "SOP Pengajuan Keberatan Informasi",
                "Alur keberatan kepada atasan PPID.",
            ),
            ("uji", "SOP Pengujian Konsekuensi", "Penetapan informasi yang dikecualikan."),
            (
                "sengketa",
                "SOP Penyelesaian Sengketa Informasi",
                "Mediasi dan ajudikasi di Komisi Informasi.",
            ),
            (
                "laporan",
                "SOP Penerimaan Laporan Pelanggaran",
                "Syarat formal dan materiel laporan.",
            ),
            (
                "temuan",
                "Standar Operasional Prosedur Penanganan Temuan",
                "Formulir dan batas waktu penanganan.",
            ),
            ("surat", "SOP Tata Naskah dan Surat Masuk", "Pengelolaan surat dan disposisi."),
            ("aset", "SOP Peminjaman Kendaraan Dinas", "Izin dan berita acara pemakaian."),
            ("cuti", "SOP Pengajuan Cuti Pegawai", "Jenis cuti dan formulir."),
            (
                "media",
                "SOP Pengelolaan Media Sosial dan Siaran Pers",
                "Penulisan, penyuntingan, dan persetujuan berita.",
            ),
            ("gratifikasi", "SOP Pelaporan Gratifikasi", "Unit pengendalian gratifikasi."),
            ("jdih", "SOP Pengelolaan JDIH", "Pengunggahan produk hukum."),
        ]
    ],
    "profil": [
        (
            "ketua",
            "Profil Ketua dan Anggota Bawaslu Kota",
            "Riwayat pendidikan dan pengalaman komisioner.",
        ),
        ("struktur", "Struktur Organisasi Sekretariat", "Bagan, nama jabatan, dan tugas bagian."),
        (
            "tupoksi",
            "Tugas, Wewenang, dan Kewajiban Bawaslu",
            "Tugas pokok dan fungsi menurut undang-undang.",
        ),
        ("visi", "Visi dan Misi", "Arah lembaga pengawas."),
        ("maklumat", "Maklumat Pelayanan Informasi", "Janji layanan kepada masyarakat."),
        ("alamat", "Alamat Kantor dan Kontak Layanan", "Nomor telepon, surel, dan jam layanan."),
        (
            "biaya",
            "Standar Biaya Perolehan Salinan Informasi",
            "Biaya penggandaan ditanggung pemohon.",
        ),
        ("hakcuti", "Hak Keuangan Ketua dan Anggota", "Uang kehormatan dan fasilitas."),
        ("renstra", "Rencana Strategis 2020-2024", "Sasaran lima tahun."),
        ("renstra25", "Renstra 2025-2029", "Sasaran dan indikator lima tahun."),
        ("naker", "Daftar Urut Kepangkatan Pegawai", "Nama, golongan, dan jabatan pegawai."),
    ],
}
YEARLY = {
    "ppid": [
        ("lip", ["Laporan Layanan Informasi Publik {year}", "LIP Tahun {year}"], "Jumlah permohonan, waktu penyelesaian, dan alasan penolakan."),
        ("dip", ["SK Penetapan Daftar Informasi Publik {year}", "Daftar Informasi Publik Tahun {year}"], "Keputusan PPID beserta lampirannya."),
        ("dik", ["Daftar Informasi yang Dikecualikan {year}", "Keputusan tentang Informasi Dikecualikan {year}"], "Jenis, alasan, dan jangka waktu pengecualian."),
        ("skm", ["Hasil Survei Kepuasan Masyarakat {year}", "Indeks Kepuasan Layanan Informasi {year}"], "Nilai sembilan unsur pelayanan."),
        ("saq", ["Jawaban Kuesioner Penilaian Mandiri Keterbukaan Informasi {year}", "Isian SAQ Monev {year}"], "Bukti dan nilai tiap indikator."),
        ("register", ["Register Permohonan Informasi {year}"], "Rekapitulasi permohonan tanpa identitas."),
    ],
    "kelembagaan": [
        ("lakip", ["Laporan Kinerja Instansi Pemerintah {year}", "LAKIP {year}"], "Capaian indikator kinerja utama."),
        ("perjanjian", ["Perjanjian Kinerja Tahun {year}"], "Target yang disepakati pimpinan."),
        ("renja", ["Rencana Kerja Tahunan {year}"], "Kegiatan dan keluaran."),
        ("lhkpn", ["Pengumuman LHKPN Pimpinan {year}", "Laporan Harta Kekayaan Ketua dan Anggota {year}"], "Ringkasan yang sudah diverifikasi."),
        ("ikp", ["Indeks Kerawanan Pemilu {year}", "Pemetaan Kerawanan {year}"], "Kerawanan tiap kecamatan menurut dimensi."),
        ("partisipatif", ["Laporan Pengawasan Partisipatif {year}", "Pendidikan Pengawas Partisipatif {year}"], "Kader, kampung pengawasan, dan pemilih pemula."),
        ("spip", ["Laporan Penyelenggaraan SPIP {year}"], "Penilaian risiko dan pengendalian intern."),
        ("rekappl", ["Rekapitulasi Penindakan Pelanggaran {year}", "Data Penanganan Pelanggaran {year}"], "Laporan dan temuan menurut jenis dan hasil."),
        ("rakor", ["Notulen Rapat Koordinasi Sentra Gakkumdu {year}"], "Polisi, jaksa, dan pengawas."),
    ],
}  # fmt: skip
AD_HOC = {
    "kecamatan": ["Panwaslu Kecamatan", "Panwascam", "Panitia Pengawas Kecamatan"],
    "kelurahan": ["Panwaslu Kelurahan", "Pengawas Kelurahan/Desa", "PKD"],
    "tps": ["Pengawas TPS", "PTPS", "Pengawas Tempat Pemungutan Suara"],
}
RECRUITING = {
    "umum": ["Pengumuman Pendaftaran {body} {place} {year}", "Pengumuman Rekrutmen {body} Tahun {year} ({place})"],
    "hasil": ["Hasil Seleksi {body} {place} {year}", "Pengumuman Kelulusan Calon Anggota {body} {place} {year}"],
    "daftar": ["Daftar Nama {body} Terpilih {place} {year}"],
}  # fmt: skip
RECRUIT_BODIES = [
    "Syarat, jadwal, dan tata cara di Kecamatan {place}.",
    "Nama peserta menurut abjad; tanggapan masyarakat sampai tujuh hari.",
]
APPEALS = {
    "asn": (["Imbauan Netralitas ASN, TNI, dan Polri {year} kepada {to}", "Surat Imbauan Netralitas Aparatur Sipil Negara {year} ({to})"], "Larangan berpihak bagi pegawai di lingkungan {to}."),
    "uang": (["Imbauan Tolak Politik Uang {year} kepada {to}"], "Pemberi dan penerima dapat dipidana."),
    "apk": (["Imbauan Penertiban Alat Peraga Kampanye {year} kepada {to}", "Surat Imbauan Pembersihan APK Masa Tenang {year} ({to})"], "Penurunan mandiri sebelum masa tenang."),
    "hoaks": (["Imbauan Mencegah Hoaks dan Ujaran Kebencian {year} kepada {to}"], "Konten internet dan media sosial."),
    "ibadah": (["Imbauan Larangan Kampanye di Tempat Ibadah dan Pendidikan {year} kepada {to}"], "Pengurus masjid, gereja, dan sekolah."),
    "fasilitas": (["Imbauan Larangan Penggunaan Fasilitas Negara {year} kepada {to}"], "Kendaraan dinas dan gedung pemerintah."),
}  # fmt: skip
ADDRESSEES = ["Wali Kota", "Kapolres", "Ketua Partai Politik", "Camat", "Kantor Kementerian Agama"]
PARTNERS = [
    "Universitas Bangka Belitung", "Kejaksaan Negeri", "Polres Pangkalpinang", "PWI", "Dinas Pendidikan",
    "Komisi Informasi", "KNPI", "Kwartir Cabang Pramuka", "Dinas Kependudukan", "Forum Kerukunan Umat Beragama",
    "Persatuan Penyandang Disabilitas", "RRI", "Lapas Kelas IIA", "IAIN Syaikh Abdurrahman Siddik",
]  # fmt: skip
PACT_TITLES = [
    "Perjanjian Kerja Sama dengan {partner}",
    "Nota Kesepahaman Bawaslu dan {partner}",
    "MoU {partner}",
]
PACT_BODIES = [
    "Ruang lingkup, hak, kewajiban, dan jangka waktu.",
    "Pengawasan partisipatif, pertukaran data, dan pendidikan.",
]
ANSWERS = [
    ("jumlahtps", [("Berapa jumlah TPS pada Pilkada?", "Saya memerlukan jumlah tempat pemungutan suara tiap kecamatan untuk skripsi."), ("Data TPS per kecamatan", "Mohon data TPS.")], "Jumlah TPS tahun {year} terlampir menurut kecamatan."),
    ("pelanggaranasn", [("Jumlah pelanggaran netralitas ASN", "Berapa aparatur yang diproses?")], "Tiga belas orang diteruskan kepada Komisi ASN pada {year}."),
    ("honor", [("Honor pengawas TPS", "Berapa gaji pengawas TPS dan Panwascam?"), ("Honorarium pengawas ad hoc", "Mohon besaran honor.")], "Honorarium mengikuti surat Menteri Keuangan tahun {year}."),
    ("hibah", [("Dana hibah pengawasan Pilkada", "Berapa hibah dari pemerintah kota dan dipakai untuk apa?")], "Rincian penggunaan hibah tahun {year} terlampir."),
    ("penelitian", [("Izin penelitian mahasiswa", "Bagaimana syarat meneliti di kantor ini?"), ("Surat keterangan penelitian skripsi", "Cara mendapat surat keterangan.")], "Syaratnya surat pengantar kampus dan proposal."),
    ("putusan", [("Salinan putusan sengketa proses", "Mohon salinan putusan partai politik.")], "Salinan putusan tahun {year} terlampir."),
    ("uangpolitik", [("Kasus politik uang yang ditangani", "Berapa kasus dan bagaimana hasilnya?")], "Empat perkara, satu sampai putusan pengadilan pada {year}."),
    ("disabilitas", [("Pemilih penyandang disabilitas", "Jumlah pemilih difabel menurut ragam.")], "Data pemilih disabilitas tahun {year} terlampir."),
    ("panwascam", [("Nama anggota Panwascam", "Siapa saja anggota Panwaslu Kecamatan?")], "Daftar nama tanpa alamat terlampir."),
    ("pengadaan", [("Paket pengadaan kendaraan", "Berapa biaya sewa mobil dinas?")], "Kontrak sewa kendaraan {year} terlampir."),
    ("magang", [("Magang dan praktik kerja lapangan", "Apakah kantor menerima siswa magang?")], "Permintaan magang diajukan dengan surat sekolah."),
    ("pdpb", [("Daftar pemilih berkelanjutan per kelurahan", "Mohon jumlah pemilih hasil PDPB.")], "Rekap PDPB {year} terlampir."),
]  # fmt: skip
DATASETS = [
    ("tps", "Jumlah TPS per Kecamatan {year}", "Kecamatan, kelurahan, jumlah TPS, jumlah pemilih."),
    (
        "pelanggaran",
        "Penanganan Pelanggaran menurut Jenis {year}",
        "Administrasi, pidana, kode etik, hukum lainnya.",
    ),
    ("ujipetik", "Uji Petik PDPB per Kelurahan {year}", "Sampel, sesuai, tidak sesuai."),
    (
        "pengawasan",
        "Hasil Pengawasan per Tahapan {year}",
        "Tahapan, jumlah kegiatan, jumlah temuan.",
    ),
    ("adhoc", "SDM Pengawas Ad Hoc {year}", "Jenis kelamin, umur, pendidikan."),
    ("permohonan", "Permohonan Informasi per Bulan {year}", "Bulan, jumlah, dikabulkan, ditolak."),
    ("apk", "Alat Peraga Kampanye yang Ditertibkan {year}", "Jenis, lokasi, jumlah."),
]
NOISE_TOPICS = [
    "persiapan apel pagi", "pemeliharaan gedung", "rapat internal", "kunjungan kerja", "penyusunan jadwal piket",
    "pembagian seragam", "evaluasi bulanan", "pengelolaan arsip", "senam bersama", "pelatihan komputer",
    "peringatan hari kemerdekaan", "serah terima jabatan", "pembinaan pegawai", "koordinasi lintas instansi",
    "publikasi media", "pengawasan internal", "pelayanan tamu", "buka puasa bersama", "kampanye hidup sehat",
    "penanaman pohon di halaman kantor", "pemilihan pegawai teladan", "laporan kehadiran", "tahapan akreditasi arsip",
]  # fmt: skip
NOISE_TITLES = [
    "Notulen Rapat {topic} {month} {year}", "Surat Keluar Nomor {number} tentang {topic}",
    "Agenda Kegiatan {month} {year}: {topic}", "Undangan {topic} {month} {year}",
    "Nota Dinas {topic} Nomor {number}/{year}", "Dokumentasi {topic} di Kecamatan {place} {year}",
    "Berita Acara {topic} {year}",
]  # fmt: skip
NOISE_BODIES = [
    "Kegiatan {topic} diikuti seluruh pegawai.", "Tindak lanjut {topic} tahun {year}.",
    "Catatan pelaksanaan, anggaran, dan daftar hadir.", "Disampaikan kepada pimpinan untuk diketahui.",
]  # fmt: skip
MONTHS = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
]  # fmt: skip
UNITS = ["Sekretariat", "Hukum, Humas, dan Datin", "Pencegahan dan Pengawasan"]

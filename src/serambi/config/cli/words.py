"""The commands that `serambi help` shows, by the moment one needs them."""

GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Memulai",
        (
            ("prepare", "menyiapkan folder, kunci, dan basis data; aman diulang"),
            ("init", "membuat kantor sungguhan dan admin pertamanya"),
            ("load-example", "memuat kantor contoh ke basis data kosong"),
            ("up", "menjalankan server, pekerja, dan jam; Ctrl-C menghentikan semuanya"),
        ),
    ),
    (
        "Merawat",
        (
            ("doctor", "memeriksa pengaturan, kalender, penyimpanan, surel, dan catatan"),
            ("ledger", "memeriksa catatan peristiwa: serambi ledger verify"),
            ("reseal", "menyegel ulang data pribadi dan berkas dengan kunci baru"),
            ("rebuild-search", "menyusun ulang indeks pencarian"),
            ("pages", "menulis halaman publik sebagai berkas untuk modus pemilu"),
            ("worker", "mengirim surel dari kotak keluar, bila tidak memakai 'up'"),
            ("tick", "mengerjakan pekerjaan berkala, bila tidak memakai 'up'"),
        ),
    ),
    (
        "Bekerja",
        (
            ("due", "menghitung tenggat beserta alasannya"),
            ("monev", "menghitung nilai SAQ dari dua berkas: serambi monev score"),
            ("import-folder", "memuat map berisi berkas bernama ke daftar informasi"),
            ("export-office", "menulis seluruh milik satu kantor ke satu arsip"),
            ("import-office", "memasukkan arsip kantor ke pemasangan kosong"),
            ("import-catalogue", "memuat daftar informasi publik dari CSV atau XLSX"),
        ),
    ),
)


def overview() -> str:
    """The whole list, as `serambi help` prints it."""
    width = max(len(name) for _, commands in GROUPS for name, _ in commands)
    lines = ["Serambi: layanan informasi publik. Pemakaian: serambi PERINTAH [pilihan]"]
    for title, commands in GROUPS:
        lines += ["", f"{title}:", *(f"  {name:<{width}}  {words}" for name, words in commands)]
    lines += ["", "Rincian satu perintah: serambi help PERINTAH", "Panduan: docs/operations/"]
    return "\n".join(lines)


def known() -> set[str]:
    """The names, as they are typed."""
    return {name for _, commands in GROUPS for name, _ in commands}

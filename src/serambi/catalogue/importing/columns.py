"""Which of their columns is which of ours."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy

from serambi.tables.names import plain

ALIASES: dict[str, tuple[str, ...]] = {
    "title": (
        "nama informasi", "judul informasi", "judul", "ringkasan isi informasi", "ringkasan isi",
        "ringkasan informasi", "nama informasi publik", "informasi publik", "informasi", "title",
        "jenis informasi publik", "nama dokumen", "uraian informasi",
    ),
    "category": ("kategori", "kategori informasi", "klasifikasi", "klasifikasi informasi", "jenis informasi", "category", "sifat informasi"),
    "heading": ("pokok informasi", "rumpun", "kelompok informasi", "heading"),
    "summary": ("ringkasan", "keterangan", "deskripsi", "uraian", "isi", "summary"),
    "unit": (
        "pejabat unit satker yang menguasai informasi", "pejabat unit satker yang menguasai", "unit yang menguasai",
        "pejabat yang menguasai informasi", "satuan kerja", "satker", "unit kerja", "unit", "divisi", "bagian",
        "penguasa informasi", "unit",
    ),
    "officer": (
        "penanggung jawab pembuatan penerbitan informasi", "penanggung jawab pembuatan penerbitan",
        "penanggung jawab pembuatan atau penerbitan informasi", "penanggung jawab", "penanggungjawab", "pj", "officer",
    ),
    "made": ("waktu dan tempat pembuatan informasi", "waktu dan tempat pembuatan", "waktu tempat pembuatan"),
    "made_on": ("waktu pembuatan", "tanggal pembuatan", "tanggal", "tanggal dibuat", "made on"),
    "made_place": ("tempat pembuatan", "tempat", "made place"),
    "period": ("periode", "tahun", "tahun informasi", "period"),
    "format": (
        "bentuk informasi yang tersedia", "format informasi yang tersedia", "bentuk format tersedia",
        "bentuk format yang tersedia", "bentuk informasi", "bentuk", "format", "format informasi",
    ),
    "retention": ("jangka waktu penyimpanan", "jangka waktu penyimpanan atau retensi arsip", "retensi", "retensi arsip", "masa simpan", "masa retensi", "retention"),
    "language": ("bahasa", "language"),
    "is_election": ("pemilu", "informasi pemilu", "rezim", "election"),
    "link": ("tautan", "link", "url", "alamat web", "link dokumen"),
}  # fmt: skip

LABELS = {
    "title": gettext_lazy("Nama informasi"),
    "category": gettext_lazy("Kategori"),
    "heading": gettext_lazy("Pokok informasi"),
    "summary": gettext_lazy("Ringkasan isi"),
    "unit": gettext_lazy("Unit yang menguasai"),
    "officer": gettext_lazy("Penanggung jawab"),
    "made": gettext_lazy("Waktu dan tempat pembuatan (satu kolom)"),
    "made_on": gettext_lazy("Tanggal pembuatan"),
    "made_place": gettext_lazy("Tempat pembuatan"),
    "period": gettext_lazy("Periode"),
    "format": gettext_lazy("Bentuk tersedia"),
    "retention": gettext_lazy("Jangka waktu penyimpanan"),
    "language": gettext_lazy("Bahasa"),
    "is_election": gettext_lazy("Informasi Pemilu (ya/tidak)"),
    "link": gettext_lazy("Tautan"),
}

ColumnMap = Mapping[str, int]
_BY_ALIAS = {alias: field for field, aliases in ALIASES.items() for alias in aliases}


def guess(columns: Sequence[str]) -> dict[str, int]:
    """Our field → place of their column, for the names we know; the first one wins."""
    found: dict[str, int] = {}
    for place, name in enumerate(columns):
        field = _BY_ALIAS.get(plain(name))
        if field is not None:
            found.setdefault(field, place)
    if "title" not in found and "summary" in found:
        found["title"] = found.pop("summary")
    return found


def known(cells: Sequence[str]) -> int:
    """How many of `cells` are names of columns that we know."""
    return len({_BY_ALIAS[word] for cell in cells if (word := plain(cell)) in _BY_ALIAS})

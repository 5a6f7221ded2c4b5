"""The words for a refused upload: what is wrong, and how to mend it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_SAVE_AGAIN = _("Buka berkas di komputer Anda, simpan ulang, lalu unggah hasilnya.")

SENTENCES: dict[str, tuple[Promise | str, Promise | str]] = {
    "damaged": (_("Berkas ini rusak atau terpotong sehingga tidak dapat dibaca."), _SAVE_AGAIN),
    "empty_document": (
        _("Berkas ini tidak berisi apa pun."),
        _("Periksa berkasnya, lalu unggah yang berisi."),
    ),
    "encrypted": (
        _("Berkas ini terkunci dengan kata sandi."),
        _("Simpan salinan tanpa kata sandi, lalu unggah salinan itu."),
    ),
    "too_many_pages": (
        _("PDF ini lebih dari 500 halaman."),
        _("Pecah menjadi beberapa berkas, atau unggah bagian yang perlu saja."),
    ),
    "too_many_pixels": (
        _("Gambar ini lebih dari 40 megapiksel."),
        _("Perkecil ukuran gambar, lalu unggah lagi."),
    ),
    "expands_too_much": (
        _("Isi berkas ini mengembang terlalu besar saat dibuka."),
        _("Simpan ulang dengan isi yang lebih kecil, atau ubah menjadi PDF."),
    ),
    "macro": (
        _("Dokumen ini memuat makro."),
        _("Simpan sebagai dokumen tanpa makro (.docx, .xlsx, .odt, atau .ods) atau sebagai PDF."),
    ),
    "linked_template": (
        _("Dokumen ini mengambil templat dari alamat luar."),
        _("Simpan sebagai PDF, lalu unggah PDF itu."),
    ),
    "linked_source": (
        _("Dokumen ini mengambil isi dari berkas atau alamat lain saat dibuka."),
        _("Putuskan tautannya (Sunting, Tautan), atau simpan sebagai PDF."),
    ),
    "embedded_program": (
        _("Dokumen ini menyimpan objek tersemat yang tidak dapat diperiksa."),
        _("Hapus objek itu atau simpan sebagai PDF."),
    ),
    "not_this_kind": (
        _("Isi berkas tidak sesuai dengan akhiran namanya."),
        _("Simpan ulang dari aplikasi asalnya, lalu unggah lagi."),
    ),
    "markup_in_text": (
        _("Berkas teks ini berisi kode halaman web atau program."),
        _("Unggah teks atau tabel biasa."),
    ),
    "unreadable_text": (
        _("Teks berkas ini tidak dapat dibaca."),
        _("Simpan ulang dengan pengodean UTF-8, lalu unggah lagi."),
    ),
    "signed_but_active": (
        _(
            "PDF bertanda tangan elektronik ini memuat skrip atau lampiran yang tidak dapat kami simpan."
        ),
        _("Minta pembuatnya menerbitkan PDF tanpa skrip dan lampiran."),
    ),
    "too_heavy": (
        _("Berkas ini terlalu berat untuk diperiksa."),
        _("Perkecil atau pecah berkasnya, lalu unggah lagi."),
    ),
}

"""What the error pages say."""

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Words(NamedTuple):
    """What an error page says: a title, what happened, what to do."""

    title: "StrOrPromise"
    sentence: "StrOrPromise"
    next_step: "StrOrPromise"


PAGES: dict[int, Words] = {
    400: Words(
        gettext_lazy("Permintaan tidak dapat dibaca"),
        gettext_lazy("Peramban Anda mengirim sesuatu yang tidak dikenali halaman ini."),
        gettext_lazy("Kembali ke halaman sebelumnya, muat ulang, lalu coba lagi."),
    ),
    403: Words(
        gettext_lazy("Halaman ini bukan untuk akun Anda"),
        gettext_lazy("Peran Anda di kantor ini tidak mencakup halaman yang Anda buka."),
        gettext_lazy("Minta admin kantor memberi peran yang sesuai, atau masuk dengan akun lain."),
    ),
    404: Words(
        gettext_lazy("Halaman tidak ditemukan"),
        gettext_lazy("Alamatnya mungkin salah ketik, atau halamannya sudah dipindahkan."),
        gettext_lazy("Periksa alamatnya, atau mulai dari beranda dan cari di sana."),
    ),
    413: Words(
        gettext_lazy("Kiriman terlalu besar"),
        gettext_lazy("Berkas atau isian Anda melebihi batas yang dapat diterima."),
        gettext_lazy("Kecilkan berkasnya atau bagi menjadi beberapa bagian, lalu kirim lagi."),
    ),
    429: Words(
        gettext_lazy("Terlalu banyak percobaan"),
        gettext_lazy("Demi keamanan, percobaan dari tempat Anda dihentikan sebentar."),
        gettext_lazy("Tunggu beberapa menit, lalu coba lagi. Anda juga dapat menelepon kami."),
    ),
    503: Words(
        gettext_lazy("Server sedang sibuk"),
        gettext_lazy(
            "Kiriman Anda belum tersimpan karena banyak yang menulis pada saat yang sama."
        ),
        gettext_lazy(
            "Tunggu beberapa detik, lalu kirim lagi. Isian Anda masih ada di halaman ini."
        ),
    ),
    500: Words(
        gettext_lazy("Ada gangguan di pihak kami"),
        gettext_lazy("Halaman ini gagal dibuat. Yang sudah Anda kirim sebelumnya tetap tersimpan."),
        gettext_lazy("Coba lagi sebentar lagi. Bila tetap gagal, hubungi kantor lewat telepon."),
    ),
}

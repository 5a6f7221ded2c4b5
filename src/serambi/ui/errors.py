"""Error pages that say what happened and what to do next."""

from typing import TYPE_CHECKING, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.ui.access import anyone

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
    500: Words(
        gettext_lazy("Ada gangguan di pihak kami"),
        gettext_lazy("Halaman ini gagal dibuat. Yang sudah Anda kirim sebelumnya tetap tersimpan."),
        gettext_lazy("Coba lagi sebentar lagi. Bila tetap gagal, hubungi kantor lewat telepon."),
    ),
}


def page(
    request: HttpRequest, status: int, *, sentence: str = "", next_step: str = "", title: str = ""
) -> HttpResponse:
    """The error page for `status`; words given here replace the usual ones."""
    words = PAGES[status]
    context = {
        "status": status,
        "title": title or words.title,
        "sentence": sentence or words.sentence,
        "next_step": next_step or words.next_step,
    }
    return render(request, "ui/errors/page.html", context, status=status)


@anyone
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return page(request, 400)


@anyone
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return page(request, 403)


@anyone
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: the same words whether the thing never was or belongs to another office."""
    return page(request, 404)


@anyone
def too_large(request: HttpRequest) -> HttpResponse:
    """413."""
    return page(request, 413)


@anyone
def too_many(request: HttpRequest, *, sentence: str = "", next_step: str = "") -> HttpResponse:
    """429."""
    return page(request, 429, sentence=sentence, next_step=next_step)


@anyone
def server_error(request: HttpRequest) -> HttpResponse:
    """500: a plain page that asks neither the database nor the session."""
    words = PAGES[500]
    context = {"title": words.title, "sentence": words.sentence, "next_step": words.next_step}
    return HttpResponse(loader.render_to_string("ui/errors/plain.html", context), status=500)


@anyone
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's protection token is missing or stale."""
    return page(
        request,
        403,
        title=_("Formulir kedaluwarsa"),
        sentence=_("Formulir ini dibuka terlalu lama, atau peramban Anda menolak kuki."),
        next_step=_(
            "Kembali, muat ulang halamannya, lalu kirim lagi. Isian Anda tidak perlu diketik ulang bila peramban menyimpannya."
        ),
    )

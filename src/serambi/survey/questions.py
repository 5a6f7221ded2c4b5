"""The nine questions in everyday words, and the four answers to each (PermenPANRB 14/2017)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from serambi.law.skm import elements

FEE = "biaya"
FREE = 4
"""What the element of the fee counts where the office declared that nothing is charged."""


@dataclass(frozen=True, slots=True)
class Question:
    """One element as it is asked; `answers` are the words for 1, 2, 3 and 4."""

    code: str
    text: object
    answers: tuple[object, object, object, object]


_ASKED = {
    "persyaratan": Question(
        "persyaratan",
        _("Apakah syarat yang diminta mudah dipenuhi?"),
        (_("Tidak mudah"), _("Kurang mudah"), _("Mudah"), _("Sangat mudah")),
    ),
    "prosedur": Question(
        "prosedur",
        _("Apakah langkah-langkahnya mudah diikuti?"),
        (_("Tidak mudah"), _("Kurang mudah"), _("Mudah"), _("Sangat mudah")),
    ),
    "waktu": Question(
        "waktu",
        _("Apakah layanan selesai dengan cepat?"),
        (_("Tidak cepat"), _("Kurang cepat"), _("Cepat"), _("Sangat cepat")),
    ),
    FEE: Question(
        FEE,
        _("Bagaimana biaya yang Anda keluarkan untuk kantor ini?"),
        (_("Sangat mahal"), _("Cukup mahal"), _("Murah"), _("Gratis")),
    ),
    "produk": Question(
        "produk",
        _("Apakah yang Anda terima sesuai dengan yang dijanjikan?"),
        (_("Tidak sesuai"), _("Kurang sesuai"), _("Sesuai"), _("Sangat sesuai")),
    ),
    "kompetensi": Question(
        "kompetensi",
        _("Apakah petugas menguasai pekerjaannya?"),
        (_("Tidak mampu"), _("Kurang mampu"), _("Mampu"), _("Sangat mampu")),
    ),
    "perilaku": Question(
        "perilaku",
        _("Apakah petugas sopan dan ramah?"),
        (_("Tidak ramah"), _("Kurang ramah"), _("Ramah"), _("Sangat ramah")),
    ),
    "pengaduan": Question(
        "pengaduan",
        _("Bagaimana pengaduan dan saran ditangani di sini?"),
        (_("Tidak ada"), _("Ada, tidak berjalan"), _("Cukup baik"), _("Sangat baik")),
    ),
    "sarana": Question(
        "sarana",
        _("Bagaimana ruang atau laman layanannya?"),
        (_("Buruk"), _("Cukup"), _("Baik"), _("Sangat baik")),
    ),
}


def questions(*, with_fee: bool = True) -> tuple[Question, ...]:
    """The questions in the order of the regulation; without the fee where it is not asked."""
    return tuple(_ASKED[one.code] for one in elements() if with_fee or one.code != FEE)

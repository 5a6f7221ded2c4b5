"""The acts of the page: how each is parsed and what it calls."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from serambi.redaction import services
from serambi.redaction.forms import boxes as forms
from serambi.ui.words import Words


@dataclass(frozen=True, slots=True)
class DeskAct:
    """`slug` in the address, the form, the service, and what is said when it is done."""

    slug: str
    form: type[forms.AboutForm]
    run: Callable[..., Any]
    done: Words


ACTS = {
    one.slug: one
    for one in (
        DeskAct("periksa", forms.AboutForm, services.survey, _("Halaman berikutnya diperiksa.")),
        DeskAct("kotak", forms.DrawForm, services.draw, _("Kotak tersimpan.")),
        DeskAct("kata", forms.WordsForm, services.black_words, _("Semua kemunculannya dihitamkan.")),
        DeskAct("temuan", forms.FindsForm, services.settle, _("Temuan diputuskan.")),
        DeskAct("ubah", forms.BoxForm, services.change, _("Kotak tersimpan.")),
        DeskAct("hapus", forms.OneForm, services.remove, _("Kotak dihapus.")),
        DeskAct("urungkan", forms.AboutForm, services.undo, _("Langkah terakhir diurungkan.")),
        DeskAct("ajukan", forms.NameForm, services.submit, _("Berkas hasil terbukti dan diajukan.")),
        DeskAct("tarik", forms.AboutForm, services.take_back, _("Pengajuan ditarik.")),
        DeskAct("setujui", forms.AboutForm, services.approve, _("Disetujui; berkas hasil dapat dipakai.")),
        DeskAct("terbitkan", forms.AboutForm, services.put_in_place, _("Berkas hasil menggantikan dokumennya; versi lama ditutup.")),
        DeskAct("kembalikan", forms.WhyForm, services.send_back, _("Dikembalikan kepada penyusun.")),
        DeskAct("batalkan", forms.WhyForm, services.drop, _("Penghitaman dibatalkan.")),
    )
}  # fmt: skip
"""Every act by its slug."""

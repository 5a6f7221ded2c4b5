"""The acts that the objection's page offers: one row each, from address to service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from serambi.law.grounds import talk_allowed
from serambi.law.objection import Act
from serambi.objections.forms import desk as forms
from serambi.objections.selectors.desk import DeskObjection
from serambi.objections.services import desk, talk
from serambi.ui.words import Words


def _always(found: DeskObjection) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class DeskAct:
    """One act: its address part, the law's act, the words, the form, and the service to call.

    `fits` hides an act that the state allows but the objection does not call for; `aside` acts
    stand beside their subject instead of in the list of next steps.
    """

    slug: str
    act: Act
    title: Words
    button: Words
    run: Callable[..., Any]
    form: type[forms.ActForm] = forms.PlainActForm
    hint: Words = ""
    icon: str = "arrow-right"
    primary: bool = False
    aside: bool = False
    fits: Callable[[DeskObjection], bool] = _always


_ROWS = (
    DeskAct(
        "daftar", Act.REGISTER, _("Teruskan kepada Atasan PPID"), _("Teruskan"), desk.register,
        icon="check", primary=True,
        hint=_("Keberatan sudah diperiksa. Tenggat berjalan sejak diterima, bukan sejak langkah ini."),
    ),
    DeskAct(
        "musyawarah", Act.CALL_TALK, _("Undang bermusyawarah"), _("Kirim undangan"), talk.call_talk,
        forms.TalkForm, icon="users", fits=lambda found: talk_allowed(found.objection.letters),
        hint=_("Hanya alasan huruf b sampai g. Waktu tanggapan tetap berjalan."),
    ),
    DeskAct(
        "berita-acara", Act.MINUTES, _("Catat hasil musyawarah"), _("Buat berita acara"),
        talk.record_minutes, forms.MinutesForm, icon="pen", primary=True,
        fits=lambda found: found.open_talk is not None,
    ),
    DeskAct(
        "kata-pemohon", Act.RESPOND, _("Catat kata pemohon"), _("Catat"), desk.respond,
        forms.ResponseForm, icon="reply",
    ),
    DeskAct(
        "rezim", Act.CHOOSE_REGIME, _("Koreksi jenis tenggat"), _("Simpan jenis tenggat"),
        desk.choose_regime, forms.RegimeForm, icon="scale", aside=True,
        fits=lambda found: found.objection.case_id is None,
    ),
    DeskAct("catatan", Act.NOTE, _("Tambah catatan"), _("Simpan catatan"), desk.note, forms.NoteForm, icon="plus", aside=True),
    DeskAct(
        "identitas", Act.REVEAL, _("Buka identitas"), _("Buka dan catat"), desk.reveal,
        forms.RevealForm, icon="eye", aside=True,
    ),
)  # fmt: skip

ACTS: dict[str, DeskAct] = {row.slug: row for row in _ROWS}

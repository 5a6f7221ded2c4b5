"""The acts that the objection's page offers: one row each, from address to service."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from serambi.law.grounds import talk_allowed
from serambi.law.objection import Act
from serambi.objections.forms import desk as forms
from serambi.objections.selectors.desk import DeskObjection
from serambi.objections.services import desk, talk
from serambi.ui.desk_act import DeskAct


@dataclass(frozen=True, slots=True)
class ObjectionAct(DeskAct[DeskObjection]):
    """One act on an objection."""

    form: type[forms.ActForm] = forms.PlainActForm


_ROWS = (
    ObjectionAct(
        "daftar", Act.REGISTER, _("Teruskan kepada Atasan PPID"), _("Teruskan"), desk.register,
        icon="check", primary=True,
        hint=_("Keberatan sudah diperiksa. Tenggat berjalan sejak diterima, bukan sejak langkah ini."),
    ),
    ObjectionAct(
        "musyawarah", Act.CALL_TALK, _("Undang bermusyawarah"), _("Kirim undangan"), talk.call_talk,
        forms.TalkForm, icon="users", fits=lambda found: talk_allowed(found.objection.letters),
        hint=_("Hanya alasan huruf b sampai g. Waktu tanggapan tetap berjalan."),
    ),
    ObjectionAct(
        "berita-acara", Act.MINUTES, _("Catat hasil musyawarah"), _("Buat berita acara"),
        talk.record_minutes, forms.MinutesForm, icon="pen", primary=True,
        fits=lambda found: found.open_talk is not None,
    ),
    ObjectionAct(
        "kata-pemohon", Act.RESPOND, _("Catat kata pemohon"), _("Catat"), desk.respond,
        forms.ResponseForm, icon="reply",
    ),
    ObjectionAct(
        "rezim", Act.CHOOSE_REGIME, _("Koreksi jenis tenggat"), _("Simpan jenis tenggat"),
        desk.choose_regime, forms.RegimeForm, icon="scale", aside=True,
        fits=lambda found: found.objection.case_id is None,
    ),
    ObjectionAct("catatan", Act.NOTE, _("Tambah catatan"), _("Simpan catatan"), desk.note, forms.NoteForm, icon="plus", aside=True),
    ObjectionAct(
        "identitas", Act.REVEAL, _("Buka identitas"), _("Buka dan catat"), desk.reveal,
        forms.RevealForm, icon="eye", aside=True,
    ),
)  # fmt: skip

ACTS: dict[str, ObjectionAct] = {row.slug: row for row in _ROWS}

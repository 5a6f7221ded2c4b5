"""The acts that the complaint's page offers: one row each, from address to service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from serambi.complaints.forms import desk as forms
from serambi.complaints.life import Act, State
from serambi.complaints.selectors.desk import DeskComplaint
from serambi.complaints.services import deciding, desk, handling, saying
from serambi.ui.words import Words


def _always(found: DeskComplaint) -> bool:
    return True


def _by_staff(found: DeskComplaint) -> bool:
    return found.complaint.state == State.MENUNGGU


@dataclass(frozen=True, slots=True)
class DeskAct:
    """One act: its address part, the table's act, the words, the form, and the service to call.

    `fits` hides an act that the state allows but the complaint does not call for; `aside` acts
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
    fits: Callable[[DeskComplaint], bool] = _always


_ROWS = (
    DeskAct(
        "serahkan", Act.ASSIGN, _("Tunjuk penangan"), _("Simpan penangan"), handling.assign,
        forms.AssignForm, icon="user",
        hint=_("Penangan menerima surel tanpa isi pengaduan. Identitas yang dirahasiakan hanya dapat dibuka olehnya."),
    ),
    DeskAct(
        "tanggapi", Act.REPLY, _("Tanggapi pengadu"), _("Kirim tanggapan"), handling.reply,
        forms.WriteForm, icon="reply", primary=True,
        hint=_("Tanggapan pertama menghentikan hitungan 14 hari; putusan tetap terutang."),
    ),
    DeskAct(
        "minta", Act.ASK, _("Minta keterangan"), _("Kirim pertanyaan"), handling.ask,
        forms.WriteForm, icon="pen", hint=_("Waktu putusan tetap berjalan."),
    ),
    DeskAct(
        "keterangan", Act.SUPPLY, _("Catat keterangan pengadu"), _("Simpan keterangan"),
        saying.supply, forms.WriteForm, icon="plus", fits=_by_staff,
        hint=_("Untuk yang disampaikan lewat telepon atau di meja; tulis kata-katanya."),
    ),
    DeskAct(
        "teruskan", Act.FORWARD, _("Teruskan"), _("Catat penerusan"), handling.forward,
        forms.ForwardForm, icon="send",
        hint=_("Serambi tidak mengirim apa pun ke luar: kirim sendiri lewat surat atau saluran resminya, lalu catat di sini. Pengadu diberi tahu."),
    ),
    DeskAct(
        "umpan-balik", Act.FEEDBACK, _("Sampaikan umpan balik"), _("Kirim umpan balik"),
        handling.feedback, forms.WriteForm, icon="reply", primary=True,
    ),
    DeskAct(
        "putuskan", Act.DECIDE, _("Putuskan"), _("Kirim putusan"), deciding.decide,
        forms.DecideForm, icon="check-circle",
        hint=_("Tentang layanan kantor sendiri. Dugaan pelanggaran tidak diputus di sini: teruskan."),
    ),
    DeskAct(
        "selesai", Act.CLOSE, _("Tutup pengaduan"), _("Tutup"), deciding.close, icon="check",
        primary=True,
        hint=_("Putusan sudah sampai kepada pengadu. Tanpa langkah ini pengaduan tertutup sendiri 14 hari sesudah diputus."),
    ),
    DeskAct(
        "jenis", Act.RECLASSIFY, _("Koreksi jenis"), _("Simpan jenis"), handling.reclassify,
        forms.ReclassifyForm, icon="filter", aside=True,
    ),
    DeskAct(
        "catatan", Act.NOTE, _("Tambah catatan"), _("Simpan catatan"), desk.note, forms.NoteForm,
        icon="plus", aside=True,
    ),
    DeskAct(
        "identitas", Act.REVEAL, _("Buka identitas"), _("Buka dan catat"), desk.reveal,
        forms.RevealForm, icon="eye", aside=True,
    ),
)  # fmt: skip

ACTS: dict[str, DeskAct] = {row.slug: row for row in _ROWS}

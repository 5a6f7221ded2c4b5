"""The acts that the complaint's page offers: one row each, from address to service."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from serambi.complaints.forms import desk as forms
from serambi.complaints.life import Act, State
from serambi.complaints.selectors.desk import DeskComplaint
from serambi.complaints.services import deciding, desk, handling, saying
from serambi.ui.desk_act import DeskAct


@dataclass(frozen=True, slots=True)
class ComplaintAct(DeskAct[DeskComplaint]):
    """One act on a complaint."""

    form: type[forms.ActForm] = forms.PlainActForm


_ROWS = (
    ComplaintAct(
        "serahkan", Act.ASSIGN, _("Tunjuk penangan"), _("Simpan penangan"), handling.assign,
        forms.AssignForm, icon="user",
        hint=_("Penangan menerima surel tanpa isi pengaduan. Identitas yang dirahasiakan hanya dapat dibuka olehnya."),
    ),
    ComplaintAct(
        "tanggapi", Act.REPLY, _("Tanggapi pengadu"), _("Kirim tanggapan"), handling.reply,
        forms.WriteForm, icon="reply", primary=True,
        hint=_("Tanggapan pertama menghentikan hitungan 14 hari; putusan tetap terutang."),
    ),
    ComplaintAct(
        "minta", Act.ASK, _("Minta keterangan"), _("Kirim pertanyaan"), handling.ask,
        forms.WriteForm, icon="pen", hint=_("Waktu putusan tetap berjalan."),
    ),
    ComplaintAct(
        "keterangan", Act.SUPPLY, _("Catat keterangan pengadu"), _("Simpan keterangan"),
        saying.supply, forms.WriteForm, icon="plus", fits=lambda found: found.complaint.state == State.MENUNGGU,
        hint=_("Untuk yang disampaikan lewat telepon atau di meja; tulis kata-katanya."),
    ),
    ComplaintAct(
        "teruskan", Act.FORWARD, _("Teruskan"), _("Catat penerusan"), handling.forward,
        forms.ForwardForm, icon="send",
        hint=_("Serambi tidak mengirim apa pun ke luar: kirim sendiri lewat surat atau saluran resminya, lalu catat di sini. Pengadu diberi tahu."),
    ),
    ComplaintAct(
        "umpan-balik", Act.FEEDBACK, _("Sampaikan umpan balik"), _("Kirim umpan balik"),
        handling.feedback, forms.WriteForm, icon="reply", primary=True,
    ),
    ComplaintAct(
        "putuskan", Act.DECIDE, _("Putuskan"), _("Kirim putusan"), deciding.decide,
        forms.DecideForm, icon="check-circle",
        hint=_("Tentang layanan kantor sendiri. Dugaan pelanggaran tidak diputus di sini: teruskan."),
    ),
    ComplaintAct(
        "selesai", Act.CLOSE, _("Tutup pengaduan"), _("Tutup"), deciding.close, icon="check",
        primary=True,
        hint=_("Putusan sudah sampai kepada pengadu. Tanpa langkah ini pengaduan tertutup sendiri 14 hari sesudah diputus."),
    ),
    ComplaintAct(
        "jenis", Act.RECLASSIFY, _("Koreksi jenis"), _("Simpan jenis"), handling.reclassify,
        forms.ReclassifyForm, icon="filter", aside=True,
    ),
    ComplaintAct(
        "catatan", Act.NOTE, _("Tambah catatan"), _("Simpan catatan"), desk.note, forms.NoteForm,
        icon="plus", aside=True,
    ),
    ComplaintAct(
        "identitas", Act.REVEAL, _("Buka identitas"), _("Buka dan catat"), desk.reveal,
        forms.RevealForm, icon="eye", aside=True,
    ),
)  # fmt: skip

ACTS: dict[str, ComplaintAct] = {row.slug: row for row in _ROWS}

"""The acts that the dispute page offers: one row each, from address to service."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from serambi.disputes.forms import desk as forms
from serambi.disputes.models.choices import Instance
from serambi.disputes.selectors.desk import DeskDispute
from serambi.disputes.services import execution, hearings, packing, papers, register, rulings, steps
from serambi.law.dispute import MEDIABLE, Act, State
from serambi.ui.desk_act import DeskAct


@dataclass(frozen=True, slots=True)
class DisputeAct(DeskAct[DeskDispute]):
    """One act on a dispute; `place` says where on the page it stands: "next" among the steps, else
    beside its subject.
    """

    form: type[forms.ActForm] = forms.PlainActForm
    place: str = "next"


def _held_once(found: DeskDispute) -> bool:
    return any(one.status == "selesai" for one in found.hearings)


def _mediable(found: DeskDispute) -> bool:
    return bool(MEDIABLE & set(found.dispute.grounds))


def _straight(found: DeskDispute) -> bool:
    return found.dispute.state == State.GAGAL or "a" in found.dispute.grounds


def _judged(found: DeskDispute) -> bool:
    return found.last_ruling is not None and found.last_ruling.instance == Instance.COURT


def _early(found: DeskDispute) -> bool:
    return found.dispute.state == State.AJUDIKASI_AWAL


_ROWS = (
    DisputeAct(
        "panggilan", Act.SUMMON, _("Catat panggilan sidang"), _("Simpan panggilan"), hearings.summon,
        forms.SummonsForm, icon="calendar", place="hearings",
        hint=_("Sidang masuk kalender dan petugas, PPID, serta atasan diberi tahu."),
    ),
    DisputeAct(
        "hasil-sidang", Act.HOLD_HEARING, _("Catat hasil sidang"), _("Simpan hasil"), hearings.hold_hearing,
        forms.HeldForm, icon="check", primary=True, place="hearings", fits=lambda found: bool(found.begun),
    ),
    DisputeAct(
        "ubah-sidang", Act.SUMMON, _("Ubah waktu atau tempat"), _("Simpan perubahan"),
        hearings.move_hearing, forms.MoveHearingForm, icon="pen", place="hearings",
        fits=lambda found: bool(found.planned),
    ),
    DisputeAct(
        "tunda-sidang", Act.SUMMON, _("Catat penundaan"), _("Simpan penundaan"), hearings.cancel_hearing,
        forms.CancelHearingForm, icon="pause", place="hearings", fits=lambda found: bool(found.planned),
    ),
    DisputeAct(
        "mulai", Act.BEGIN, _("Pemeriksaan awal dimulai"), _("Catat"), steps.begin, icon="check",
        primary=True, fits=_held_once,
    ),
    DisputeAct(
        "mediasi", Act.MEDIATE, _("Mulai mediasi"), _("Mulai mediasi"), steps.mediate,
        forms.FirstMeetingForm, icon="users", primary=True, fits=_mediable,
    ),
    DisputeAct(
        "sepakat", Act.SETTLE, _("Catat kesepakatan mediasi"), _("Simpan kesepakatan"), rulings.settle,
        forms.SettlementForm, icon="check-circle", primary=True,
        hint=_("Final dan mengikat (UU 14/2008 Pasal 39). Bila ada yang dibuka, permohonan dibuka kembali dan informasinya masuk daftar."),
    ),
    DisputeAct(
        "perpanjang-mediasi", Act.EXTEND_MEDIATION, _("Perpanjang mediasi satu kali"), _("Perpanjang"),
        steps.extend_mediation, forms.ReasonForm, icon="clock",
        fits=lambda found: found.dispute.mediation_extended_on is None,
    ),
    DisputeAct("gagal", Act.FAIL, _("Mediasi gagal"), _("Catat mediasi gagal"), steps.fail, forms.ReasonForm, icon="alert"),
    DisputeAct(
        "ajudikasi", Act.ADJUDICATE, _("Mulai ajudikasi"), _("Mulai ajudikasi"), steps.adjudicate,
        icon="scale", primary=True, fits=_straight,
    ),
    DisputeAct(
        "putusan", Act.RULE, _("Catat putusan"), _("Simpan putusan"), rulings.rule, forms.RulingForm,
        icon="scale", primary=True, fits=lambda found: not _early(found),
    ),
    DisputeAct(
        "putusan-awal", Act.RULE, _("Catat putusan tidak dapat diterima"), _("Simpan putusan"),
        rulings.rule, forms.EarlyRulingForm, icon="scale", fits=_early,
    ),
    DisputeAct(
        "tetap", Act.FINALISE, _("Nyatakan berkekuatan hukum tetap"), _("Nyatakan tetap"), rulings.finalise,
        icon="check-circle", primary=True,
        hint=_("Hanya sesudah waktu menggugat lewat dan tidak ada gugatan dari kedua pihak."),
        fits=lambda found: found.dispute.state == State.PUTUSAN or _judged(found),
    ),
    DisputeAct(
        "gugat", Act.CHALLENGE, _("Putusan digugat ke PTUN"), _("Catat gugatan"), rulings.challenge,
        forms.FiledForm, icon="arrow-right",
    ),
    DisputeAct(
        "putusan-pengadilan", Act.JUDGE, _("Catat putusan pengadilan"), _("Simpan putusan"), rulings.judge,
        forms.RulingForm, icon="scale", primary=True, fits=lambda found: not _judged(found) or found.dispute.state == State.KASASI,
    ),
    DisputeAct(
        "kasasi", Act.CASSATE, _("Kasasi diajukan"), _("Catat kasasi"), rulings.cassate, forms.FiledForm,
        icon="arrow-right", fits=_judged,
    ),
    DisputeAct(
        "laksanakan", Act.EXECUTE, _("Catat pelaksanaan putusan"), _("Catat sudah dilaksanakan"),
        execution.execute, forms.ExecuteForm, icon="check-circle", primary=True,
    ),
    DisputeAct("gugur", Act.LAPSE, _("Dinyatakan gugur"), _("Catat gugur"), steps.lapse, forms.ReasonForm, icon="minus"),
    DisputeAct("cabut", Act.WITHDRAW, _("Dicabut pemohon"), _("Catat pencabutan"), steps.withdraw, forms.ReasonForm, icon="minus"),
    DisputeAct(
        "data", Act.CORRECT, _("Lengkapi atau koreksi data"), _("Simpan data"), register.correct,
        forms.CorrectForm, icon="pen", place="facts",
    ),
    DisputeAct(
        "kuasa", Act.APPOINT, _("Tambah kuasa"), _("Simpan kuasa"), hearings.appoint, forms.AppointForm,
        icon="plus", place="people",
    ),
    DisputeAct(
        "dokumen", Act.FILE_PAPER, _("Tambah dokumen"), _("Unggah dokumen"), papers.file_paper,
        forms.PaperForm, icon="upload", place="papers",
    ),
    DisputeAct(
        "berkas", Act.PACK, _("Buat berkas sengketa"), _("Buat PDF dan ZIP"), packing.pack,
        forms.PackForm, icon="download", place="pack",
        hint=_("Semua surat, bukti penyampaian, dan riwayat dihimpun menjadi satu PDF berpenanda dan satu ZIP. Pembuatannya dicatat."),
    ),
    DisputeAct("catatan", Act.NOTE, _("Tambah catatan"), _("Simpan catatan"), register.note, forms.NoteForm, icon="plus", place="notes"),
)  # fmt: skip

ACTS: dict[str, DisputeAct] = {row.slug: row for row in _ROWS}

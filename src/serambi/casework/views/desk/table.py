"""The acts that the case page offers: one row each, from address to service."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from serambi.casework.forms import clock as clock_forms
from serambi.casework.forms import desk as forms
from serambi.casework.selectors.desk import DeskCase
from serambi.casework.services import clock, completion, consequence, decide, deliver, desk
from serambi.law.clocks import Regime
from serambi.law.lifecycle import Act, Outcome
from serambi.ui.desk_act import DeskAct

WITHHELD = {Outcome.DITOLAK, Outcome.SEBAGIAN}


@dataclass(frozen=True, slots=True)
class CaseAct(DeskAct[DeskCase]):
    """One act on a request; `asks_again` acts want a fresh proof of who is acting."""

    form: type[forms.ActForm] = forms.PlainActForm
    asks_again: bool = False


def _choose_regime(*, regime: str, **rest: Any) -> Any:
    return clock.choose_regime(regime=Regime(regime), **rest)


_ROWS = (
    CaseAct(
        "terima", Act.ACCEPT, _("Nyatakan lengkap dan proses"), _("Proses permohonan"),
        completion.accept, forms.AcceptForm, icon="check", primary=True,
    ),
    CaseAct(
        "kirim", Act.SEND, _("Setujui dan kirim jawaban"), _("Setujui dan kirim"),
        decide.send, hint=_("Surat diberi nomor dan disegel; pemohon diberi tahu. Tidak dapat ditarik."),
        icon="send", primary=True, fits=lambda found: found.proposal is not None,
    ),
    CaseAct(
        "biaya", Act.ASK_FEE, _("Tunggu pembayaran biaya"), _("Tunggu pembayaran"),
        deliver.ask_fee, icon="clock", primary=True,
        fits=lambda found: bool(found.answer and found.answer.cost_total),
    ),
    CaseAct(
        "bayar", Act.PAY, _("Catat pembayaran"), _("Catat lunas"), deliver.pay, forms.PaymentForm,
        icon="check", primary=True, fits=lambda found: found.case.fee_paid_at is None,
    ),
    CaseAct(
        "serah", Act.DELIVER, _("Serahkan informasi"), _("Catat penyerahan"), deliver.deliver,
        forms.DeliverForm, icon="check", primary=True,
        fits=lambda found: not (found.answer and found.answer.cost_total and not found.case.fee_paid_at),
    ),
    CaseAct("selesai", Act.CLOSE, _("Tutup permohonan"), _("Tandai selesai"), deliver.close, icon="check", primary=True),
    CaseAct(
        "lengkap", Act.COMPLETE, _("Catat kelengkapan dari pemohon"), _("Simpan dan proses"),
        completion.complete, forms.AdditionForm, icon="plus", primary=True,
    ),
    CaseAct(
        "minta-lengkapi", Act.ASK_COMPLETION, _("Minta pemohon melengkapi"), _("Kirim permintaan"),
        completion.ask_completion, forms.MissingForm,
        hint=_("Surat pemberitahuan dibuat; tenggat jawaban tetap berjalan."), icon="alert",
    ),
    CaseAct(
        "disposisi", Act.DISPOSE, _("Disposisi ke divisi"), _("Teruskan"), desk.dispose,
        forms.DispositionForm, icon="arrow-right",
    ),
    CaseAct(
        "perpanjang", Act.EXTEND, _("Perpanjang satu kali"), _("Perpanjang dengan surat"),
        clock.extend, clock_forms.ExtendForm, icon="clock",
    ),
    CaseAct(
        "uji", Act.START_TEST, _("Mulai uji konsekuensi"), _("Mulai uji"), consequence.start_test,
        hint=_("Selama uji, jawaban tidak dikirim. Tenggat jawaban tidak bertambah."), icon="scale",
        fits=lambda found: found.proposal is None or found.proposal.outcome in WITHHELD,
    ),
    CaseAct(
        "uji-selesai", Act.END_TEST, _("Akhiri uji konsekuensi"), _("Lanjutkan ke jawaban"),
        consequence.end_test, hint=_("Permohonan kembali diproses; hasil uji dapat dipakai pada jawaban."),
        icon="check", primary=True,
    ),
    CaseAct(
        "hentikan", Act.STOP, _("Hentikan karena tidak dilengkapi"), _("Hentikan"),
        completion.stop, forms.ReasonForm, icon="alert",
    ),
    CaseAct(
        "rezim", Act.CHOOSE_REGIME, _("Koreksi jenis tenggat"), _("Simpan jenis tenggat"),
        _choose_regime, forms.RegimeForm, icon="scale", aside=True,
    ),
    CaseAct(
        "jeda", Act.PAUSE, _("Hentikan waktu sementara"), _("Catat penghentian"), clock.pause,
        clock_forms.PauseForm, icon="pause", aside=True, fits=lambda found: found.paused_since is None,
        hint=_("Aturan yang dibaca tidak mengenal penghentian waktu: jatuh tempo tetap, dan pemohon membaca alasannya."),
    ),
    CaseAct(
        "lanjut", Act.RESUME, _("Lanjutkan waktu"), _("Catat pelanjutan"), clock.resume,
        clock_forms.ResumeForm, icon="play", aside=True,
        fits=lambda found: found.paused_since is not None,
    ),
    CaseAct(
        "koreksi", Act.CORRECT, _("Betulkan waktu terima"), _("Simpan waktu terima"),
        clock.correct_receipt, clock_forms.CorrectForm, icon="pen", aside=True,
        hint=_("Tenggat dihitung ulang; tanggal yang sudah dijanjikan tidak dimajukan."),
    ),
    CaseAct("catatan", Act.NOTE, _("Tambah catatan"), _("Simpan catatan"), desk.note, forms.NoteForm, icon="plus", aside=True),
    CaseAct(
        "bahan", Act.NOTE, _("Catat bahan dari divisi"), _("Simpan bahan"), desk.answer_disposition,
        forms.DispositionAnswerForm, aside=True, fits=lambda found: bool(found.waiting_dispositions),
    ),
    CaseAct(
        "identitas", Act.REVEAL, _("Buka identitas"), _("Buka dan catat"), desk.reveal,
        forms.RevealForm, icon="eye", aside=True, asks_again=True,
    ),
    CaseAct(
        "identitas-cocok", Act.NOTE, _("Identitas sudah dicocokkan"), _("Catat sudah dicocokkan"),
        desk.identity_seen, icon="check", aside=True,
        fits=lambda found: found.case.applicant.identity_seen_at is None,
    ),
)  # fmt: skip

ACTS: dict[str, CaseAct] = {row.slug: row for row in _ROWS}

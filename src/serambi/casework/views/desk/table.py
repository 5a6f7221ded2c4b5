"""The acts that the case page offers: one row each, from address to service."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from serambi.casework.forms import clock as clock_forms
from serambi.casework.forms import desk as forms
from serambi.casework.selectors.desk import DeskCase
from serambi.casework.services import clock, completion, consequence, decide, deliver, desk
from serambi.law.clocks import Regime
from serambi.law.lifecycle import Act, Outcome
from serambi.ui.words import Words

WITHHELD = {Outcome.DITOLAK, Outcome.SEBAGIAN}


def _always(found: DeskCase) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class DeskAct:
    """One act: its address part, the law's act, the words, the form, and the service to call.

    `fits` hides an act that the state allows but the case does not call for; `aside` acts stand
    beside their subject instead of in the list of next steps; `asks_again` acts want a fresh proof
    of who is acting.
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
    asks_again: bool = False
    fits: Callable[[DeskCase], bool] = _always


def _choose_regime(*, regime: str, **rest: Any) -> Any:
    return clock.choose_regime(regime=Regime(regime), **rest)


_ROWS = (
    DeskAct(
        "terima", Act.ACCEPT, _("Nyatakan lengkap dan proses"), _("Proses permohonan"),
        completion.accept, forms.AcceptForm, icon="check", primary=True,
    ),
    DeskAct(
        "kirim", Act.SEND, _("Setujui dan kirim jawaban"), _("Setujui dan kirim"),
        decide.send, hint=_("Surat diberi nomor dan disegel; pemohon diberi tahu. Tidak dapat ditarik."),
        icon="send", primary=True, fits=lambda found: found.proposal is not None,
    ),
    DeskAct(
        "biaya", Act.ASK_FEE, _("Tunggu pembayaran biaya"), _("Tunggu pembayaran"),
        deliver.ask_fee, icon="clock", primary=True,
        fits=lambda found: bool(found.answer and found.answer.cost_total),
    ),
    DeskAct(
        "bayar", Act.PAY, _("Catat pembayaran"), _("Catat lunas"), deliver.pay, forms.PaymentForm,
        icon="check", primary=True, fits=lambda found: found.case.fee_paid_at is None,
    ),
    DeskAct(
        "serah", Act.DELIVER, _("Serahkan informasi"), _("Catat penyerahan"), deliver.deliver,
        forms.DeliverForm, icon="check", primary=True,
        fits=lambda found: not (found.answer and found.answer.cost_total and not found.case.fee_paid_at),
    ),
    DeskAct("selesai", Act.CLOSE, _("Tutup permohonan"), _("Tandai selesai"), deliver.close, icon="check", primary=True),
    DeskAct(
        "lengkap", Act.COMPLETE, _("Catat kelengkapan dari pemohon"), _("Simpan dan proses"),
        completion.complete, forms.AdditionForm, icon="plus", primary=True,
    ),
    DeskAct(
        "minta-lengkapi", Act.ASK_COMPLETION, _("Minta pemohon melengkapi"), _("Kirim permintaan"),
        completion.ask_completion, forms.MissingForm,
        hint=_("Surat pemberitahuan dibuat; tenggat jawaban tetap berjalan."), icon="alert",
    ),
    DeskAct(
        "disposisi", Act.DISPOSE, _("Disposisi ke divisi"), _("Teruskan"), desk.dispose,
        forms.DispositionForm, icon="arrow-right",
    ),
    DeskAct(
        "perpanjang", Act.EXTEND, _("Perpanjang satu kali"), _("Perpanjang dengan surat"),
        clock.extend, clock_forms.ExtendForm, icon="clock",
    ),
    DeskAct(
        "uji", Act.START_TEST, _("Mulai uji konsekuensi"), _("Mulai uji"), consequence.start_test,
        hint=_("Selama uji, jawaban tidak dikirim. Tenggat jawaban tidak bertambah."), icon="scale",
        fits=lambda found: found.proposal is None or found.proposal.outcome in WITHHELD,
    ),
    DeskAct(
        "uji-selesai", Act.END_TEST, _("Akhiri uji konsekuensi"), _("Lanjutkan ke jawaban"),
        consequence.end_test, hint=_("Permohonan kembali diproses; hasil uji dapat dipakai pada jawaban."),
        icon="check", primary=True,
    ),
    DeskAct(
        "hentikan", Act.STOP, _("Hentikan karena tidak dilengkapi"), _("Hentikan"),
        completion.stop, forms.ReasonForm, icon="alert",
    ),
    DeskAct(
        "rezim", Act.CHOOSE_REGIME, _("Koreksi jenis tenggat"), _("Simpan jenis tenggat"),
        _choose_regime, forms.RegimeForm, icon="scale", aside=True,
    ),
    DeskAct(
        "jeda", Act.PAUSE, _("Hentikan waktu sementara"), _("Catat penghentian"), clock.pause,
        clock_forms.PauseForm, icon="pause", aside=True, fits=lambda found: found.paused_since is None,
        hint=_("Aturan yang dibaca tidak mengenal penghentian waktu: jatuh tempo tetap, dan pemohon membaca alasannya."),
    ),
    DeskAct(
        "lanjut", Act.RESUME, _("Lanjutkan waktu"), _("Catat pelanjutan"), clock.resume,
        clock_forms.ResumeForm, icon="play", aside=True,
        fits=lambda found: found.paused_since is not None,
    ),
    DeskAct(
        "koreksi", Act.CORRECT, _("Betulkan waktu terima"), _("Simpan waktu terima"),
        clock.correct_receipt, clock_forms.CorrectForm, icon="pen", aside=True,
        hint=_("Tenggat dihitung ulang; tanggal yang sudah dijanjikan tidak dimajukan."),
    ),
    DeskAct("catatan", Act.NOTE, _("Tambah catatan"), _("Simpan catatan"), desk.note, forms.NoteForm, icon="plus", aside=True),
    DeskAct(
        "bahan", Act.NOTE, _("Catat bahan dari divisi"), _("Simpan bahan"), desk.answer_disposition,
        forms.DispositionAnswerForm, aside=True, fits=lambda found: bool(found.waiting_dispositions),
    ),
    DeskAct(
        "identitas", Act.REVEAL, _("Buka identitas"), _("Buka dan catat"), desk.reveal,
        forms.RevealForm, icon="eye", aside=True, asks_again=True,
    ),
    DeskAct(
        "identitas-cocok", Act.NOTE, _("Identitas sudah dicocokkan"), _("Catat sudah dicocokkan"),
        desk.identity_seen, icon="check", aside=True,
        fits=lambda found: found.case.applicant.identity_seen_at is None,
    ),
)  # fmt: skip

ACTS: dict[str, DeskAct] = {row.slug: row for row in _ROWS}

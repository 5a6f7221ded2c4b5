"""Forms of the acts on a case."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.casework.models import InformationRequest
from serambi.law.clocks import Regime
from serambi.law.rules import REGIME_NAMES
from serambi.offices.models import Division
from serambi.ui.forms import DomainForm, day_input, needed
from serambi.ui.words import Words


def _paragraph(label: Words, hint: Words = "", rows: int = 3) -> forms.CharField:
    return needed(
        forms.CharField(
            label=label, help_text=hint, required=False, widget=forms.Textarea(attrs={"rows": rows})
        )
    )


class ActForm(DomainForm):
    """A form of one act on one case."""

    def __init__(self, *args: Any, case: InformationRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case


class PlainActForm(ActForm):
    """An act that needs no words: the button is the form."""


class AcceptForm(ActForm):
    identity_seen = forms.BooleanField(
        label=_("Identitas sudah dicocokkan dengan dokumen asli atau fotonya"), required=False
    )


class MissingForm(ActForm):
    missing = _paragraph(
        _("Yang perlu dilengkapi"),
        _("Ditulis ke pemohon apa adanya. Sebutkan dokumen atau keterangannya."),
    )


class AdditionForm(ActForm):
    addition = _paragraph(
        _("Kelengkapan dari pemohon"), _("Tulis apa yang disampaikan dan lewat mana.")
    )


class ReasonForm(ActForm):
    reason = _paragraph(_("Alasan"))


class RegimeForm(ActForm):
    regime = forms.ChoiceField(
        label=_("Jenis informasi"),
        choices=[(regime.value, REGIME_NAMES[regime]) for regime in Regime],
        widget=forms.RadioSelect,
    )
    reason = _paragraph(
        _("Alasan"), _("Tersimpan di riwayat dan diberitahukan kepada pemohon."), rows=2
    )


class NoteForm(ActForm):
    text = _paragraph(_("Catatan internal"), _("Tidak pernah terlihat oleh pemohon."))


class DispositionForm(ActForm):
    division_id = needed(forms.TypedChoiceField(label=_("Divisi"), coerce=int, required=False))
    instruction = _paragraph(_("Arahan"), rows=2)
    internal_due = needed(
        forms.DateField(label=_("Target internal"), required=False, widget=day_input())
    )

    def __init__(self, *args: Any, case: InformationRequest, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        rows = Division.objects.filter(office=case.office).values_list("pk", "name")
        field: Any = self.fields["division_id"]
        field.choices = [("", _("Pilih divisi")), *rows]
        field.empty_value = 0


class DispositionAnswerForm(ActForm):
    disposition_id = forms.IntegerField(widget=forms.HiddenInput)
    answer = _paragraph(_("Bahan jawaban dari divisi"))


class PaymentForm(ActForm):
    proof = needed(
        forms.CharField(
            label=_("Bukti pembayaran"), help_text=_("Nomor kuitansi atau setoran."), required=False
        )
    )


class DeliverForm(ActForm):
    way = needed(forms.CharField(
        label=_("Cara penyerahan"), required=False,
        help_text=_("Misalnya: diambil langsung, dikirim lewat pos dengan nomor resi."),
    ))  # fmt: skip


class RevealForm(ActForm):
    reason = needed(forms.CharField(
        label=_("Alasan membuka identitas"), required=False,
        help_text=_("Dicatat dalam buku kejadian bersama nama Anda."),
    ))  # fmt: skip

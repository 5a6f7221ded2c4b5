"""The proposed answer as a form."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.casework.models import Decision, InformationRequest
from serambi.casework.proposal import Proposal
from serambi.law.lifecycle import OUTCOME_NAMES, Outcome
from serambi.ui.forms import DomainForm, day_input, needed
from serambi.ui.words import Words

MAX_FILES = 10
_WHERE_SHOWN_NEEDED = (
    "material", "medium", "blackout", "exemption_record", "explanation",
    "promised_on", "consideration",
)  # fmt: skip


def _words(label: Words, hint: Words = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, required=False, widget=forms.Textarea(attrs={"rows": rows})
    )


def _amount(label: Words) -> forms.IntegerField:
    return forms.IntegerField(label=label, required=False, min_value=0, initial=0)


class ProposalForm(DomainForm):
    """Fields for every outcome; which of them are needed is decided by `proposal.check`."""

    outcome = forms.ChoiceField(
        label=_("Keputusan"),
        choices=[(o.value, OUTCOME_NAMES[o]) for o in Outcome],
        widget=forms.RadioSelect,
    )
    material = _words(_("Informasi yang diberikan"), _("Sebutkan dokumen dan bagiannya."))
    medium = forms.CharField(
        label=_("Bentuk"), required=False, help_text=_("Misalnya: salinan digital PDF.")
    )
    entry_ids = forms.MultipleChoiceField(
        label=_("Dokumen dari daftar informasi"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    blackout = _words(
        _("Bagian yang dihitamkan"), _("Bagian mana dan mengapa, agar pemohon mengerti.")
    )
    exemption_record = forms.ChoiceField(
        label=_("Dasar pengecualian"),
        required=False,
        help_text=_(
            "Butir daftar informasi yang dikecualikan yang masih berlaku. Pasal, akibat dan manfaatnya diambil dari butir itu."
        ),
    )
    holder = forms.CharField(
        label=_("Badan yang menguasai"), required=False, help_text=_("Bila diketahui.")
    )
    holder_contact = forms.CharField(label=_("Alamat atau kontaknya"), required=False)
    promised_on = forms.DateField(
        label=_("Perkiraan tersedia"),
        required=False,
        widget=day_input(),
    )
    explanation = _words(_("Penjelasan kepada pemohon"))
    sheets = _amount(_("Jumlah lembar salinan"))
    price_per_sheet = _amount(_("Harga per lembar (Rp)"))
    cost_sending = _amount(_("Biaya kirim (Rp)"))
    cost_other = _amount(_("Biaya lain (Rp)"))
    payment_way = forms.CharField(label=_("Cara membayar"), required=False)
    days_to_provide = _amount(_("Waktu penyediaan (hari kerja)"))
    consideration = _words(
        _("Pertimbangan tertulis"),
        _("Alasan keputusan (PP 61/2010 Pasal 2). Menjadi dokumen tersendiri."),
        4,
    )

    def __init__(
        self,
        *args: Any,
        entries: list[tuple[str, str]],
        records: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        for name in _WHERE_SHOWN_NEEDED:
            needed(self.fields[name])
        field: Any = self.fields["entry_ids"]
        field.choices = entries
        ground: Any = self.fields["exemption_record"]
        ground.choices = [("", _("Pilih butirnya")), *records]

    @property
    def costs_given(self) -> bool:
        """True if a cost stands in the form, so that its part is not folded away."""
        names = ("sheets", "price_per_sheet", "cost_sending", "cost_other")
        return any(str(self[name].value() or "0") != "0" or self[name].errors for name in names)

    def answer(self, file_ids: tuple[UUID, ...]) -> Proposal:
        """The typed answer with the files kept so far. Call after `is_valid()`."""
        typed = dict(self.cleaned_data)
        numbers = ("sheets", "price_per_sheet", "cost_sending", "cost_other", "days_to_provide")
        typed.update({name: typed.get(name) or 0 for name in numbers})
        typed["outcome"] = Outcome(typed["outcome"])
        chosen = typed["exemption_record"]
        typed["exemption_record"] = UUID(chosen) if chosen else None
        typed["entry_ids"] = tuple(UUID(value) for value in typed["entry_ids"])
        return Proposal(**typed, file_ids=file_ids)


def initial_of(case: InformationRequest, decision: Decision | None) -> dict[str, Any]:
    """What the form starts with: the open proposal, or the entries the applicant pointed at."""
    if decision is None:
        return {"entry_ids": [str(pk) for pk in case.entries.values_list("pk", flat=True)]}
    typed = {
        name: getattr(decision, name)
        for name in ProposalForm.base_fields
        if hasattr(decision, name)
    }
    typed["exemption_record"] = str(decision.exemption_record_id or "")
    typed["entry_ids"] = [str(item.entry_id) for item in decision.items.all() if item.entry_id]
    return typed

"""What an assessor outside decided."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.monev.models import EvaluationCycle
from serambi.monev.selectors.instruments import scale_of
from serambi.monev.services.outside import Outcome
from serambi.ui.forms import DomainForm, PlainDecimal, day_input, needed


class OutsideForm(DomainForm):
    """Word, score, rank, certificate, source; the names are those of a rating where they are the same."""

    word = needed(forms.CharField(label=_("Predikat"), max_length=40))
    score = PlainDecimal(
        label=_("Nilai"), required=False, localize=True, min_value=0, max_value=100, decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        help_text=_("Kosongkan bila tidak diumumkan."),
    )  # fmt: skip
    rank = forms.CharField(label=_("Peringkat"), required=False, max_length=80)
    certificate_no = forms.CharField(label=_("Nomor sertifikat"), required=False, max_length=80)
    announced_on = forms.DateField(label=_("Diumumkan"), required=False, widget=day_input())
    source = needed(forms.CharField(label=_("Sumber"), max_length=200))
    file = needed(forms.FileField(label=_("Berkas sumber"), required=False))

    def __init__(self, *args: Any, cycle: EvaluationCycle, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scale = scale_of(cycle.scale)
        if scale is not None:
            words = ", ".join(word for word, _start in scale.words)
            self.fields["word"].help_text = words

    def outcome(self) -> Outcome:
        """What was typed. Call after `is_valid()`."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "file"}
        return Outcome(**said)

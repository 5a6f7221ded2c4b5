"""The filter of the inbox."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.casework.models.choices import Channel
from serambi.casework.selectors.inbox import PILE_NAMES, InboxFilter
from serambi.law.clocks import Regime
from serambi.law.rules import REGIME_NAMES
from serambi.ui.forms import day_input, needed


class InboxForm(forms.Form):
    """Filters from the address; a value that makes no sense is left out, never an error page."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            needed(field)  # a filter is never obliged; saying so five times is noise

    cari = forms.CharField(
        label=_("Cari"), required=False, max_length=200,
        help_text=_("Nomor register, isi permohonan, nama, atau surel pemohon."),
    )  # fmt: skip
    rezim = forms.ChoiceField(
        label=_("Jenis informasi"), required=False,
        choices=[("", _("Semua")), *((r.value, REGIME_NAMES[r]) for r in Regime)],
    )  # fmt: skip
    saluran = forms.ChoiceField(
        label=_("Saluran"), required=False, choices=[("", _("Semua")), *Channel.choices]
    )
    dari = forms.DateField(label=_("Diterima dari"), required=False, widget=day_input())
    sampai = forms.DateField(label=_("Diterima sampai"), required=False, widget=day_input())

    def wanted(self, pile: str) -> InboxFilter:
        """The filter that the address asks for."""
        self.is_valid()
        typed = self.cleaned_data
        return InboxFilter(
            pile=pile if pile in PILE_NAMES else "terutang",
            regime=typed.get("rezim") or "",
            channel=typed.get("saluran") or "",
            text=(typed.get("cari") or "").replace("\x00", ""),
            late_only=self.data.get("terlambat") == "1",
            received_from=typed.get("dari"),
            received_to=typed.get("sampai"),
        )

"""Which stretch of a register is wanted, and as which copy."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.core.dates import MONTHS
from serambi.core.errors import InvalidInput
from serambi.law.clocks import Regime
from serambi.law.rules import REGIME_NAMES
from serambi.registers import period
from serambi.registers.models import RegisterCopy
from serambi.registers.period import QUARTERS, Period
from serambi.ui.forms import DomainForm, day_input, needed

CUSTOM = "tanggal"
PARTS = [
    ("tahun", _("Setahun penuh")),
    *((f"tw{n}", _("Triwulan %s") % name) for n, name in enumerate(QUARTERS, start=1)),
    *((f"b{n}", name) for n, name in enumerate(MONTHS, start=1)),
    (CUSTOM, _("Tanggal tertentu")),
]


class PeriodForm(DomainForm):
    """Book, year and part of it, or two days."""

    rezim = forms.ChoiceField(label=_("Buku"), choices=[(r.value, REGIME_NAMES[r]) for r in Regime])
    bagian = forms.ChoiceField(label=_("Periode"), choices=PARTS)
    tahun = needed(
        forms.IntegerField(
            label=_("Tahun"),
            required=False,
            error_messages={"invalid": _("Tulis tahun dengan angka, misalnya 2026.")},
        )
    )
    dari = forms.DateField(label=_("Dari"), required=False, widget=day_input())
    sampai = forms.DateField(label=_("Sampai"), required=False, widget=day_input())

    def clean(self) -> dict[str, Any]:
        """Add `period` to what was typed."""
        typed = super().clean() or {}
        if self.errors:
            return typed
        try:
            typed["period"] = self._period(typed)
        except InvalidInput as error:
            self.blame(error)
        return typed

    def _period(self, typed: dict[str, Any]) -> Period:
        part = typed["bagian"]
        if part == CUSTOM:
            return period.between(self._day("dari"), self._day("sampai"))
        year = typed.get("tahun")
        if year is None:
            raise InvalidInput(
                "register.year", str(_("Tulis tahunnya, misalnya 2026.")), field="tahun"
            )
        if part.startswith("tw"):
            return period.quarter(year, int(part[2:]))
        return period.month(year, int(part[1:])) if part[0] == "b" else period.year(year)

    def _day(self, name: str) -> Any:
        day = self.cleaned_data.get(name)
        if day is None:
            raise InvalidInput("register.day", str(_("Pilih tanggalnya.")), field=name)
        return day

    @property
    def regime(self) -> Regime:
        """The chosen book."""
        return Regime(self.cleaned_data["rezim"])


class CopyForm(PeriodForm):
    """The same, and for whom and as what."""

    varian = forms.ChoiceField(
        label=_("Salinan"), choices=RegisterCopy.Variant.choices, widget=forms.RadioSelect
    )
    bentuk = forms.ChoiceField(
        label=_("Bentuk"), choices=RegisterCopy.Format.choices, widget=forms.RadioSelect
    )
    alasan = forms.CharField(
        label=_("Alasan memakai identitas lengkap"), required=False, max_length=300,
        help_text=_("Hanya untuk salinan dengan identitas lengkap; tercatat bersama nama Anda."),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": _("Alasan terlalu panjang; paling banyak 300 karakter.")},
    )  # fmt: skip

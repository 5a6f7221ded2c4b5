"""Bring an instrument in from a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.law.scoring import methods, scales
from serambi.monev.services.instruments import Head
from serambi.ui.forms import DomainForm, PlainDecimal, needed


class InstrumentForm(DomainForm):
    """What the file does not say, and the file."""

    title = needed(forms.CharField(label=_("Nama instrumen"), required=False, strip=False))
    assessor = needed(
        forms.CharField(
            label=_("Penilai"), required=False, strip=False,
            help_text=_("Misalnya Bawaslu RI, atau Komisi Informasi Kepulauan Bangka Belitung."),
        )
    )  # fmt: skip
    year = needed(forms.IntegerField(label=_("Tahun"), min_value=2008, max_value=2100))
    total = needed(
        PlainDecimal(
            label=_("Jumlah bobot yang dinyatakan"), decimal_places=2, max_digits=8,
            help_text=_("Bobot dalam berkas harus berjumlah tepat sekian."),
        )
    )  # fmt: skip
    method = forms.ChoiceField(label=_("Cara menghitung nilai akhir"), required=False)
    scale = forms.ChoiceField(label=_("Skala predikat"), required=False)
    file = needed(forms.FileField(label=_("Berkas instrumen (XLSX atau CSV)"), required=False))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        method: Any = self.fields["method"]
        method.choices = [("", _("SAQ saja, 100 persen"))] + [
            (one.key, f"{one.assessor} {one.year}: {_parts(one.parts)}") for one in methods()
        ]
        scale: Any = self.fields["scale"]
        scale.choices = [("", _("Belum diketahui"))] + [
            (one.key, f"{one.assessor} {one.year}") for one in scales()
        ]

    def head(self) -> Head:
        """What was typed. Call after `is_valid()`."""
        said = self.cleaned_data
        return Head(
            title=said["title"], assessor=said["assessor"], year=said["year"], total=said["total"],
            method=said["method"], scale=said["scale"],
        )  # fmt: skip


def _parts(parts: Any) -> str:
    return ", ".join(f"{name} {share}%" for name, share in parts.items())

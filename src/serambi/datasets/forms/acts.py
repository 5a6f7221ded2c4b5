"""What the walidata says, and which picture is wanted."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from serambi.datasets.columns import Column
from serambi.datasets.models import DatasetChart
from serambi.ui.forms import DomainForm, needed


class RemarkForm(DomainForm):
    """Why a version goes back."""

    remark = needed(
        forms.CharField(
            label=gettext_lazy("Yang harus diperbaiki"),
            required=False,
            widget=forms.Textarea(attrs={"rows": 3}),
        )
    )


class WithdrawForm(DomainForm):
    """Why a dataset leaves the public pages."""

    reason = needed(
        forms.CharField(
            label=gettext_lazy("Alasan penarikan"),
            required=False,
            help_text=gettext_lazy("Pembaca melihat alasan ini di alamat datanya."),
            widget=forms.Textarea(attrs={"rows": 3}),
        )
    )


class ChartForm(DomainForm):
    """A picture beside the table."""

    kind = forms.ChoiceField(label=gettext_lazy("Gambar"), choices=DatasetChart.Kind.choices)
    title = needed(forms.CharField(label=gettext_lazy("Judul gambar"), required=False))
    label = forms.ChoiceField(label=gettext_lazy("Kelompokkan menurut"))
    value = forms.ChoiceField(label=gettext_lazy("Yang diukur"), required=False)
    split = forms.ChoiceField(label=gettext_lazy("Pisahkan menurut"), required=False)
    reckoning = forms.ChoiceField(
        label=gettext_lazy("Dihitung sebagai"), choices=DatasetChart.Reckoning.choices
    )
    alt = forms.CharField(
        label=gettext_lazy("Teks pengganti gambar"),
        required=False,
        help_text=gettext_lazy("Kosongkan agar disusun dari angkanya."),
    )

    def __init__(self, *args: Any, columns: Sequence[Column], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [(one.name, one.title) for one in columns]
        numbers = [(one.name, one.title) for one in columns if one.numeric]
        self._choose("label", names)
        self._choose("value", [("", gettext_lazy("Banyaknya baris")), *numbers])
        self._choose("split", [("", gettext_lazy("Tidak dipisah")), *names])

    def _choose(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = choices

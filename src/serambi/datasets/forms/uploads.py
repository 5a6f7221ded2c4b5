"""A table, and how its columns are to be read."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from serambi.datasets.columns import MAX_NAME, MAX_TITLE, MAX_UNIT, TYPE_NAMES, Column, Type
from serambi.ui.forms import DomainForm, needed

MAX_NOTE = 500


class TableForm(DomainForm):
    """A CSV or XLSX file."""

    file = needed(
        forms.FileField(
            label=gettext_lazy("Berkas tabel"),
            required=False,
            help_text=gettext_lazy(
                "CSV atau XLSX, judul kolom di baris pertama, paling banyak 50.000 baris dan 10 MB."
            ),
            widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        )
    )


class NoteForm(DomainForm):
    """What is new in a version, in the producer's words."""

    note = forms.CharField(
        label=gettext_lazy("Yang berubah di versi ini"),
        required=False,
        max_length=MAX_NOTE,
        help_text=gettext_lazy("Pembaca melihatnya di riwayat versi."),
    )


class ColumnForm(DomainForm):
    """One column of the schema."""

    title = forms.CharField(label=gettext_lazy("Judul"), max_length=MAX_TITLE)
    name = forms.CharField(label=gettext_lazy("Nama untuk program"), max_length=MAX_NAME)
    type = forms.ChoiceField(
        label=gettext_lazy("Isi"), choices=[(one.value, TYPE_NAMES[one]) for one in Type]
    )
    unit = forms.CharField(label=gettext_lazy("Satuan"), required=False, max_length=MAX_UNIT)
    codes = forms.CharField(
        label=gettext_lazy("Nilai yang boleh"),
        required=False,
        help_text=gettext_lazy("Pisahkan dengan titik koma; kosong berarti bebas."),
        widget=forms.TextInput(),
    )
    required = forms.BooleanField(label=gettext_lazy("Wajib diisi"), required=False)
    key = forms.BooleanField(label=gettext_lazy("Kunci baris"), required=False)

    def column(self) -> Column:
        """The column. Call after `is_valid()`."""
        said = self.cleaned_data
        codes = tuple(
            dict.fromkeys(
                part.strip() for part in re.split(r"[;\n]", said["codes"]) if part.strip()
            )
        )
        return Column(
            name=said["name"].strip(),
            title=" ".join(said["title"].split()),
            type=Type(said["type"]),
            unit=said["unit"].strip(),
            codes=codes,
            required=said["required"] or said["key"],
            key=said["key"],
        )


def column_forms(columns: Sequence[Column], data: Any = None) -> list[ColumnForm]:
    """A form for each column, filled from `data` or from the columns."""
    if data is not None:
        return [ColumnForm(data, prefix=f"k{place}") for place in range(len(columns))]
    return [
        ColumnForm(
            prefix=f"k{place}",
            initial={
                "title": one.title,
                "name": one.name,
                "type": one.type.value,
                "unit": one.unit,
                "codes": "; ".join(one.codes),
                "required": one.required,
                "key": one.key,
            },
        )
        for place, one in enumerate(columns)
    ]

"""The import wizard: the file, and which of its columns is which."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from serambi.catalogue.importing.columns import LABELS
from serambi.law.headings import CATEGORY_NAMES, Category
from serambi.ui.forms import DomainForm, needed

NOT_THERE = ""


class UploadForm(DomainForm):
    """A CSV or XLSX file."""

    file = needed(forms.FileField(
        label=gettext_lazy("Berkas daftar"),
        required=False,
        help_text=gettext_lazy("CSV atau XLSX dengan nama kolom di baris pertama, paling banyak 20.000 baris."),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
    ))  # fmt: skip


class MappingForm(DomainForm):
    """For each of our columns, the place of theirs; and a category for rows without one."""

    category_for_all = forms.ChoiceField(
        label=gettext_lazy("Kategori untuk baris yang kategorinya kosong"),
        required=False,
        choices=[("", gettext_lazy("Tidak ada"))]
        + [(c.value, CATEGORY_NAMES[c]) for c in Category],
    )

    def __init__(self, *args: Any, columns: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(NOT_THERE, "–")] + [
            (str(n), name or f"({n + 1})") for n, name in enumerate(columns)
        ]
        for name, label in LABELS.items():
            self.fields[f"kolom_{name}"] = forms.ChoiceField(
                label=label, required=False, choices=choices
            )

    def mapping(self) -> dict[str, int]:
        """Our field → place of their column. Call after `is_valid()`."""
        chosen = {name: self.cleaned_data.get(f"kolom_{name}", "") for name in LABELS}
        return {name: int(place) for name, place in chosen.items() if place != NOT_THERE}

    def columns(self) -> list[forms.BoundField]:
        """The selects in the order of our columns."""
        return [self[f"kolom_{name}"] for name in LABELS]


def initial_of(mapping: dict[str, int], category: str) -> dict[str, str]:
    """What the form shows of a stored mapping."""
    return {
        "category_for_all": category,
        **{f"kolom_{name}": str(place) for name, place in mapping.items()},
    }

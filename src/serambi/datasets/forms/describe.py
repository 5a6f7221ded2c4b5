"""The description of a dataset; what may stand in it is decided by `fields.tidy`."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.datasets.fields import LENGTHS, NAMES, DatasetFields, tidy
from serambi.datasets.models import Dataset
from serambi.tables.days import date_of
from serambi.ui.forms import DomainForm, day_input, needed


class WrittenDay(forms.Field):
    """A day as browsers send it (ISO) or as people write it; empty means not known."""

    widget = day_input()

    def to_python(self, value: Any) -> date | None:
        """The day. Raises ValidationError when the text is none."""
        text = str(value or "").strip()
        if not text:
            return None
        day = date_of(text)
        if day is None:
            raise ValidationError(
                _("Tanggal ini tidak terbaca. Tulis seperti 17-03-2026."), code="date"
            )
        return day


def _text(label: Any, hint: Any = "", *, wide: bool = False) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3}) if wide else forms.TextInput()
    return forms.CharField(label=label, help_text=hint, required=False, strip=False, widget=widget)


class DatasetForm(DomainForm):
    """Fields are named as in `DatasetFields`."""

    title = needed(
        _text(gettext_lazy("Judul"), gettext_lazy("Apa yang dihitung, di mana, dan kapan."))
    )
    summary = _text(
        gettext_lazy("Ringkasan"),
        gettext_lazy("Untuk apa data ini berguna bagi pembaca."),
        wide=True,
    )
    concept = _text(
        gettext_lazy("Konsep"),
        gettext_lazy("Gagasan di balik datanya, misalnya pelanggaran Pemilu."),
        wide=True,
    )
    definition = _text(
        gettext_lazy("Definisi"),
        gettext_lazy("Batas yang jelas: apa yang ikut dihitung dan apa yang tidak."),
        wide=True,
    )
    classification = _text(
        gettext_lazy("Klasifikasi"), gettext_lazy("Pengelompokannya, misalnya jenis pelanggaran.")
    )
    measure = _text(gettext_lazy("Ukuran"), gettext_lazy("Misalnya jumlah kejadian, persentase."))
    unit = _text(gettext_lazy("Satuan"), gettext_lazy("Misalnya laporan, orang, TPS."))
    producer = _text(
        gettext_lazy("Produsen data"), gettext_lazy("Divisi atau bagian yang membuat datanya.")
    )
    theme = forms.ChoiceField(label=gettext_lazy("Tema"), choices=Dataset.Theme.choices)
    is_election = forms.BooleanField(
        label=gettext_lazy("Data Pemilu atau Pemilihan"), required=False
    )
    period_from = WrittenDay(label=gettext_lazy("Periode mulai"), required=False)
    period_to = WrittenDay(label=gettext_lazy("Periode sampai"), required=False)
    regions = _text(
        gettext_lazy("Kode wilayah"),
        gettext_lazy("Kode Kemendagri, dipisah spasi, misalnya 19.71."),
    )
    frequency = forms.ChoiceField(
        label=gettext_lazy("Seberapa sering diperbarui"), choices=Dataset.Frequency.choices
    )
    licence = forms.ChoiceField(label=gettext_lazy("Lisensi"), choices=Dataset.Licence.choices)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, office_code: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office_code = office_code
        for name, most in LENGTHS.items():
            self.fields[name].widget.attrs["data-most"] = most

    def clean(self) -> dict[str, Any]:
        """The typed description, judged by the domain; each error stands at its field."""
        typed = self.cleaned_data
        values: dict[str, Any] = {name: typed.get(name) or "" for name in NAMES}
        values |= {
            "is_election": bool(values["is_election"]),
            "period_from": typed.get("period_from"),
            "period_to": typed.get("period_to"),
        }
        self.said, problems = tidy(DatasetFields(**values), self.office_code)
        for problem in problems:
            if not self.has_error(problem.field):
                self.blame(problem)
        return typed


def initial_of(dataset: Dataset) -> dict[str, Any]:
    """What the form shows of a dataset."""
    return {**{name: getattr(dataset, name) for name in NAMES}, "version": dataset.version}

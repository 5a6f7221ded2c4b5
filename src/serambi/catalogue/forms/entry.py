"""The columns of an entry as a form; what may stand in them is decided by `fields.tidy`."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.catalogue.fields import LENGTHS, NAMES, EntryFields, tidy
from serambi.catalogue.models import CatalogueEntry, EntryFile
from serambi.law.headings import CATEGORY_NAMES, Category, headings, headings_of, suspicious
from serambi.tables.days import date_of
from serambi.ui.forms import DomainForm, Pick, day_input, needed

SINGLE = forms.TextInput
CATEGORY_HINTS = {
    Category.BERKALA.value: gettext_lazy("Diperbarui paling lambat setiap enam bulan: profil, kinerja, keuangan."),
    Category.SERTA_MERTA.value: gettext_lazy("Harus diumumkan seketika: mengancam hajat hidup orang banyak atau ketertiban umum."),
    Category.SETIAP_SAAT.value: gettext_lazy("Tersedia kapan pun diminta: keputusan, perjanjian, prosedur, rencana."),
}  # fmt: skip


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
                _("Tanggal ini tidak terbaca. Tulis seperti 17-03-2020."), code="date"
            )
        return day


def _text(label: Any, hint: Any = "", *, wide: bool = False) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 4}) if wide else SINGLE()
    return forms.CharField(label=label, help_text=hint, required=False, strip=False, widget=widget)


def _headings() -> list[tuple[str, Any]]:
    groups = [
        (CATEGORY_NAMES[one], [(heading.code, heading.title) for heading in headings_of(one)])
        for one in Category
    ]
    return [("", gettext_lazy("Belum ditentukan")), *groups]


class EntryForm(DomainForm):
    """Fields are named as in `EntryFields`."""

    title = needed(
        _text(
            gettext_lazy("Nama informasi"),
            gettext_lazy("Judul yang dipahami orang luar kantor, lengkap dengan tahunnya."),
        )
    )
    category = needed(
        Pick(
            str,
            label=gettext_lazy("Kategori"),
            choices=[(one.value, CATEGORY_NAMES[one]) for one in Category],
            hints=CATEGORY_HINTS,
        )
    )
    heading = forms.ChoiceField(
        label=gettext_lazy("Pokok informasi"), required=False, choices=_headings
    )
    is_election = forms.BooleanField(
        label=gettext_lazy("Informasi Pemilu atau Pemilihan"), required=False
    )
    summary = _text(
        gettext_lazy("Ringkasan isi"),
        gettext_lazy("Satu atau dua kalimat; ikut dicari pembaca."),
        wide=True,
    )
    unit = _text(gettext_lazy("Pejabat atau unit yang menguasai"))
    officer = _text(gettext_lazy("Penanggung jawab pembuatan atau penerbitan"))
    made_on = WrittenDay(label=gettext_lazy("Tanggal pembuatan"), required=False)
    made_place = _text(gettext_lazy("Tempat pembuatan"))
    period = _text(gettext_lazy("Periode"), gettext_lazy("Misalnya Semester I 2026."))
    format = forms.ChoiceField(
        label=gettext_lazy("Bentuk yang tersedia"),
        choices=CatalogueEntry.Format.choices,
        required=False,
    )
    retention = _text(
        gettext_lazy("Jangka waktu penyimpanan"), gettext_lazy("Misalnya 5 tahun, atau permanen.")
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Bahasa"), choices=CatalogueEntry.Language.choices, required=False
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        for name, most in LENGTHS.items():
            self.fields[name].widget.attrs["data-most"] = most

    def clean(self) -> dict[str, Any]:
        """The typed columns, judged by the domain; each error stands at its field."""
        typed = self.cleaned_data
        values: dict[str, Any] = {name: typed.get(name) or "" for name in NAMES}
        values |= {
            "is_election": bool(values["is_election"]),
            "made_on": typed.get("made_on"),
            "format": values["format"] or "softcopy",
            "language": values["language"] or "id",
        }
        self.entry_fields, problems = tidy(EntryFields(**values), self.today)
        for problem in problems:
            if not self.has_error(problem.field):
                self.blame(problem)
        return typed

    def suspicion(self) -> str | None:
        """A sentence when the title seldom belongs under the category. Call after `is_valid()`."""
        return suspicious(self.entry_fields.category, self.entry_fields.title)


def initial_of(entry: CatalogueEntry) -> dict[str, Any]:
    """What the form shows of an entry."""
    return {**{name: getattr(entry, name) for name in NAMES}, "version": entry.version}


def begun(query: Mapping[str, Any]) -> dict[str, Any]:
    """A new entry's category and heading from the address (`kategori`, `pokok`); nonsense is left out."""
    code = str(query.get("pokok", ""))
    known = next((one for one in headings() if one.code == code), None)
    if known is None:
        return {}
    return {"category": known.category.value, "heading": code, "is_election": known.election}


class FileForm(DomainForm):
    """A document for an entry."""

    berkas = forms.FileField(
        label=gettext_lazy("Berkas"),
        required=False,
        help_text=gettext_lazy(
            "PDF, gambar, XLSX, DOCX, ODT, ODS, CSV, atau TXT, paling besar 10 MB."
        ),
    )
    file_title = _text(
        gettext_lazy("Nama berkas untuk pembaca"),
        gettext_lazy("Kosongkan untuk memakai nama berkasnya."),
    )
    token = forms.CharField(widget=forms.HiddenInput, required=False, max_length=400)


class ReplaceForm(DomainForm):
    """A newer file for one of the documents, and why."""

    document = forms.ChoiceField(label=gettext_lazy("Berkas yang diganti"), required=False)
    berkas = needed(forms.FileField(label=gettext_lazy("Versi baru"), required=False))
    reason = needed(
        _text(
            gettext_lazy("Alasan penggantian"),
            gettext_lazy("Pembaca versi lama melihat alasan ini."),
        )
    )

    def __init__(self, *args: Any, files: Sequence[EntryFile], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["document"]
        field.choices = [(str(one.pk), one.title) for one in files]


class LinkForm(DomainForm):
    """An address on the web for an entry."""

    url = needed(_text(gettext_lazy("Alamat")))
    label = _text(gettext_lazy("Nama tautan"))


class WithdrawForm(DomainForm):
    """Why an entry leaves the list."""

    reason = needed(
        _text(
            gettext_lazy("Alasan penarikan"),
            gettext_lazy("Pembaca melihat alasan ini di halaman informasinya."),
            wide=True,
        )
    )

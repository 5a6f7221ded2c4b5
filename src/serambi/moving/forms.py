"""A passphrase, a list of addresses, a handful of files."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.law.headings import CATEGORY_NAMES, Category, headings_of
from serambi.ui.forms import DomainForm, needed

MOST_FILES = 40


class ArchiveForm(DomainForm):
    """Without a passphrase personal data stays behind."""

    passphrase = forms.CharField(
        label=_("Frasa sandi untuk data pribadi"), required=False, strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Kosongkan bila data pribadi tidak perlu ikut. Paling sedikit 12 huruf; simpan di tempat lain."),
    )  # fmt: skip


class AddressesForm(DomainForm):
    """A list with *alamat lama* and *tujuan*."""

    file = needed(
        forms.FileField(
            label=_("Daftar alamat lama"), required=False,
            help_text=_("CSV atau XLSX dengan kolom alamat lama dan tujuan."),
            widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        )
    )  # fmt: skip


class FilesForm(DomainForm):
    """A ZIP of files with names."""

    berkas = needed(
        forms.FileField(
            label=_("Map berkas (ZIP)"), required=False,
            help_text=_("Paling banyak 40 berkas sekali unggah; lebih dari itu lewat serambi import-folder."),
            widget=forms.FileInput(attrs={"accept": ".zip"}),
        )
    )  # fmt: skip


def heading_choices() -> list[tuple[str, Any]]:
    """Every heading under its category, and none."""
    groups = [
        (CATEGORY_NAMES[one], [(row.code, row.title) for row in headings_of(one)])
        for one in Category
    ]
    return [("", _("Belum ditentukan")), *groups]


class NamedForm(DomainForm):
    """One file that was uploaded: what it will be called. `token` finds its bytes again."""

    token = forms.CharField(widget=forms.HiddenInput, max_length=400)
    name = forms.CharField(widget=forms.HiddenInput, max_length=300)
    title = needed(forms.CharField(label=_("Judul"), max_length=300, required=False))
    year = forms.IntegerField(label=_("Tahun"), required=False, min_value=1945, max_value=2100)
    heading = forms.ChoiceField(label=_("Pokok"), required=False, choices=heading_choices)

    def clean_title(self) -> str:
        """A title is needed."""
        title = str(self.cleaned_data["title"]).strip()
        if not title:
            raise forms.ValidationError(_("Judul belum diisi."))
        return title

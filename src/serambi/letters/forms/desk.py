"""Small forms of the letters' desk: remark, signature, signed file, number template, picture."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.core.errors import InvalidInput
from serambi.law import numbering
from serambi.letters.numbers import number_kinds
from serambi.ui.forms import DomainForm


class RemarkForm(DomainForm):
    """Why a draft goes back or is given up, why a letter is withdrawn."""

    remark = forms.CharField(
        label=_("Alasan"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Tulis alasannya.")},
    )  # fmt: skip


class SignForm(DomainForm):
    """Sign, plainly or with a certificate that is used once and forgotten."""

    certificate = forms.FileField(
        label=_("Berkas sertifikat (.p12 atau .pfx)"), required=False, max_length=255,
        help_text=_("Hanya untuk tanda tangan elektronik. Dipakai sekali, tidak disimpan."),
        error_messages={"empty": _("Berkas ini kosong.")},
    )  # fmt: skip
    passphrase = forms.CharField(
        label=_("Kata sandi sertifikat"), required=False, max_length=200, strip=False,
        help_text=_("Tidak disimpan dan tidak dicatat."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Both or neither."""
        typed = super().clean() or {}
        if typed.get("passphrase") and not typed.get("certificate"):
            self.add_error("certificate", _("Pilih berkas sertifikatnya."))
        if typed.get("certificate") and not typed.get("passphrase"):
            self.add_error("passphrase", _("Ketik kata sandi sertifikatnya."))
        return typed


class SignedForm(DomainForm):
    """A PDF that was signed elsewhere."""

    signed = forms.FileField(
        label=_("PDF bertanda tangan"), max_length=255,
        help_text=_("Berkas asli dari layanan tanda tangan, misalnya BSrE; bukan hasil cetak."),
        widget=forms.FileInput(attrs={"accept": "application/pdf,.pdf"}),
        error_messages={"required": _("Pilih berkasnya."), "empty": _("Berkas ini kosong.")},
    )  # fmt: skip


class PictureForm(DomainForm):
    """An emblem or a scan of one's own signature."""

    picture = forms.FileField(
        label=_("Gambar"), max_length=255,
        help_text=_("PNG, JPG, atau SVG. Gambar diperkecil dan disegel."),
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/svg+xml,.png,.jpg,.svg"}),
        error_messages={"required": _("Pilih gambarnya."), "empty": _("Berkas ini kosong.")},
    )  # fmt: skip


class TemplateForm(DomainForm):
    """How numbers of one kind are written, and after which one they go on this year."""

    kind = forms.ChoiceField(
        label=_("Jenis"), choices=lambda: [(key, one.name) for key, one in number_kinds().items()]
    )
    template = forms.CharField(
        label=_("Pola nomor"), max_length=80,
        help_text=_("Misalnya {seq:03}/reg.ppid/{office}/{month:02}/{year}."),
        error_messages={"required": _("Tulis polanya.")},
    )  # fmt: skip
    last = forms.IntegerField(
        label=_("Nomor terakhir tahun ini"), required=False, min_value=1, max_value=999_999,
        help_text=_("Isi bila register tahun ini dimulai di tempat lain; nomor berikutnya satu lebih tinggi."),
        error_messages={"invalid": _("Tulis dengan angka.")},
    )  # fmt: skip

    def clean_template(self) -> str:
        """Refuse what cannot number anything."""
        template = str(self.cleaned_data["template"])
        try:
            numbering.validate(template)
        except InvalidInput as error:
            raise forms.ValidationError(str(error)) from error
        return template


def example_of(template: str, kind: str, office_code: str, classification: str, on: date) -> str:
    """The first number that `template` would write."""
    return numbering.render(
        template, seq=1, day=on, office_code=office_code, kind_code=number_kinds()[kind].code,
        classification=classification,
    )  # fmt: skip

"""What people type on the check page."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

MAX_FILE_BYTES = 5 * 1024 * 1024


class CodeForm(forms.Form):
    """The code under the QR code of a letter, typed by hand."""

    code = forms.CharField(
        label=_("Kode surat"),
        max_length=200,
        strip=True,
        help_text=_(
            "24 huruf dan angka di akhir alamat pada kaki surat. Spasi dan huruf kecil tidak masalah."
        ),
        error_messages={
            "required": _("Ketik kode surat."),
            "max_length": _("Kode surat terlalu panjang; periksa lagi."),
        },
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}
        ),
    )


class CompareForm(forms.Form):
    """A PDF to compare with the sealed one; it is digested and forgotten."""

    file = forms.FileField(
        label=_("Berkas PDF surat"),
        help_text=_("Berkas hanya dicocokkan lalu dibuang; tidak disimpan."),
        error_messages={
            "required": _("Pilih berkas PDF yang ingin dicocokkan."),
            "empty": _("Berkas ini kosong. Pilih berkas lain."),
            "invalid": _("Pilih berkas PDF yang ingin dicocokkan."),
        },
        widget=forms.FileInput(attrs={"accept": "application/pdf,.pdf"}),
        max_length=255,
    )

    def clean_file(self) -> Any:
        """Refuse what is too large to be a letter."""
        upload: UploadedFile[Any] = self.cleaned_data["file"]
        if (upload.size or 0) > MAX_FILE_BYTES:
            raise forms.ValidationError(
                _("Berkas lebih dari 5 MB; surat kami jauh lebih kecil."), code="size"
            )
        return upload

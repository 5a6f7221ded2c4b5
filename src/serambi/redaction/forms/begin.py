"""Which file to take to the desk."""

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.files.models import Purpose
from serambi.files.policy import accepted_extensions
from serambi.ui.forms import DomainForm, needed


class BeginForm(DomainForm):
    """A new upload."""

    file = needed(forms.FileField(
        label=_("Berkas"), required=False,
        help_text=_("PDF, JPG, PNG, atau XLSX, paling besar 10 MB. Berkas asalnya tetap tersimpan tertutup."),
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(accepted_extensions(Purpose.REDACTION))}),
    ))  # fmt: skip

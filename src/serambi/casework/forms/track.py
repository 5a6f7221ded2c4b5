"""Forms of the tracking pages: the code, the completion."""

from functools import partial

from django import forms
from django.utils.translation import gettext_lazy

from serambi.casework import validation
from serambi.ui.forms import Checked, DomainForm


class CodeForm(DomainForm):
    """The tracking code as people type it; a wrong one and an unknown one look the same."""

    code = Checked(
        str.strip,
        label=gettext_lazy("Kode lacak"),
        help_text=gettext_lazy(
            "24 huruf dan angka pada tanda bukti. Spasi dan huruf kecil tidak masalah."
        ),
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
            }
        ),
    )


class CompletionForm(DomainForm):
    """What the applicant adds when the office asks to complete the request."""

    addition = Checked(
        partial(validation.text, field="addition", label="Kelengkapan", minimum=2, maximum=5000),
        label=gettext_lazy("Kelengkapan Anda"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

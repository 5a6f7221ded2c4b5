"""Small forms of the complainant's own page."""

from functools import partial

from django import forms
from django.utils.translation import gettext_lazy

from serambi.casework import validation
from serambi.complaints.validation import MAX_STORY
from serambi.ui.forms import Checked, DomainForm

_CODE = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class CodeForm(DomainForm):
    """The tracking code as people type it; a wrong one and an unknown one look the same."""

    code = Checked(
        str.strip,
        label=gettext_lazy("Kode lacak pengaduan"),
        help_text=gettext_lazy("24 huruf dan angka pada tanda bukti pengaduan."),
        widget=forms.TextInput(attrs=_CODE),
    )


class SupplyForm(DomainForm):
    """Something that the complainant adds."""

    text = Checked(
        partial(
            validation.text, field="text", label=gettext_lazy("Keterangan"), minimum=5,
            maximum=MAX_STORY,
        ),
        label=gettext_lazy("Keterangan Anda"),
        max_length=MAX_STORY,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

"""Small forms of the public pages: two codes, sending, the applicant's response."""

from functools import partial

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.casework import validation
from serambi.objections.models.objection import Response
from serambi.ui.forms import Checked, DomainForm, Pick

_CODE = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class CodeForm(DomainForm):
    """The tracking code as people type it; a wrong one and an unknown one look the same."""

    code = Checked(
        str.strip,
        label=gettext_lazy("Kode lacak keberatan"),
        help_text=gettext_lazy("24 huruf dan angka pada tanda bukti keberatan."),
        widget=forms.TextInput(attrs=_CODE),
    )


class RequestForm(DomainForm):
    """A request by its number and its code, so that nobody objects to another person's request."""

    register_no = Checked(
        str.strip,
        label=gettext_lazy("Nomor permohonan"),
        help_text=gettext_lazy("Tertulis pada tanda bukti, misalnya 017/reg.ppid/1971/11/2026."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    code = Checked(
        str.strip,
        label=gettext_lazy("Kode lacak permohonan"),
        help_text=gettext_lazy("24 huruf dan angka pada tanda bukti yang sama."),
        widget=forms.TextInput(attrs=_CODE),
    )


class SendForm(DomainForm):
    """Nothing but a trap for machines that fill every field."""

    website = forms.CharField(required=False, label=gettext_lazy("Biarkan kolom ini kosong"))

    def clean_website(self) -> str:
        """Empty for people."""
        if self.cleaned_data["website"].strip():
            raise ValidationError(
                _("Kolom tersembunyi ini harus kosong. Kosongkan, lalu kirim lagi.")
            )
        return ""


class ResponseForm(DomainForm):
    """Whether the applicant accepts the answer."""

    response = Pick(
        partial(
            validation.choice, choices=list(Response.values), field="response",
            label="Tanggapan Anda",
        ),
        label=gettext_lazy("Apakah Anda menerima tanggapan ini?"),
        choices=Response.choices,
        hints={
            Response.ACCEPTS.value: gettext_lazy("Dicatat dalam register keberatan."),
            Response.DECLINES.value: gettext_lazy("Dicatat; langkah Anda ke Komisi Informasi tetap terpisah."),
        },
    )  # fmt: skip

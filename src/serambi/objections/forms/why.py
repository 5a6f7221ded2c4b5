"""Mengapa: the grounds, what happened, what for."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from serambi.core.errors import InvalidInput
from serambi.law.grounds import objection_grounds
from serambi.objections import validation
from serambi.ui.forms import Checked, DomainForm, needed

CHOICES = [(one.letter, gettext_lazy(one.title)) for one in objection_grounds()]
HINTS = {
    one.letter: format_lazy("{} ({})", gettext_lazy(one.hint), one.basis)
    for one in objection_grounds()
}


class Grounds(forms.MultipleChoiceField):
    """Tick boxes for the seven letters; the domain judges them."""

    widget = forms.CheckboxSelectMultiple
    choice_hints = HINTS

    def validate(self, value: Any) -> None:
        """Judged by the form, in the domain's words."""


class WhyForm(DomainForm):
    """The first step. Without a request only ground b stands, and the information is named."""

    grounds = needed(Grounds(
        label=gettext_lazy("Apa alasan keberatan Anda?"),
        help_text=gettext_lazy("Boleh lebih dari satu."),
        choices=CHOICES, required=False,
    ))  # fmt: skip
    information = Checked(
        validation.information,
        label=gettext_lazy("Informasi berkala mana yang tidak Anda temukan?"),
        help_text=gettext_lazy("Misalnya: laporan keuangan tahun 2025, atau ringkasan kinerja semester I."),
        max_length=validation.MAX_POSITION,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    position = Checked(
        validation.position,
        label=gettext_lazy("Ceritakan duduk perkaranya"),
        help_text=gettext_lazy("Apa yang terjadi, kapan, dan apa yang Anda harapkan. Kata sehari-hari sudah cukup."),
        max_length=validation.MAX_POSITION,
        widget=forms.Textarea(attrs={"rows": 7}),
    )  # fmt: skip
    purpose = Checked(
        validation.purpose,
        label=gettext_lazy("Untuk apa informasi itu Anda gunakan?"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, with_request: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.with_request = with_request
        if with_request:
            del self.fields["information"]
        else:
            field: Any = self.fields["grounds"]
            field.choices = [row for row in CHOICES if row[0] == "b"]

    def clean_grounds(self) -> list[str]:
        """The letters in order. Raises ValidationError in the domain's words."""
        try:
            return list(
                validation.grounds(self.cleaned_data["grounds"], with_request=self.with_request)
            )
        except InvalidInput as error:
            raise ValidationError(str(error), code=error.code) from error

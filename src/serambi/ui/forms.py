"""Fields and forms whose rules are the domain's own, so that every door says the same words."""

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from serambi.core.errors import InvalidInput

T = TypeVar("T")
F = TypeVar("F", bound=forms.Field)


OF_CORE = (
    gettext_noop("Teks berisi karakter tak terlihat yang tidak dapat disimpan."),
    gettext_noop("Ketik ulang bagian itu atau tempel sebagai teks biasa."),
    gettext_noop("Tahun ini tidak wajar."),
    gettext_noop("Periksa tanggalnya."),
)
"""What rooms without a framework say in Indonesian, named here so that it has its English."""


def said(error: InvalidInput) -> str:
    """The error's sentence and next step in the language of the page."""
    return " ".join(_(part) for part in (error.sentence, error.next_step) if part)


class Checked(forms.CharField):
    """Text judged by a check of its room, emptiness included."""

    def __init__(self, check: Callable[[str], str], **kwargs: Any) -> None:
        super().__init__(**{"strip": False, **kwargs})
        self.check = check

    def clean(self, value: Any) -> str:
        """The checked value. Raises ValidationError in the domain's words."""
        try:
            return self.check(str(self.to_python(value)))
        except InvalidInput as error:
            raise ValidationError(said(error), code=error.code) from error


class PlainDecimal(forms.DecimalField):
    """A number as people write it: figures, one comma or point. "1_0" is none, though Python reads it."""

    def to_python(self, value: Any) -> Any:
        """The number. Raises ValidationError."""
        if "_" in str(value):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)


class Pick(forms.ChoiceField):
    """One of a closed list, shown as radios; `choice_hints` explains each choice in a line."""

    def __init__(
        self, check: Callable[[str], str], *, hints: dict[str, Any] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(widget=forms.RadioSelect, **kwargs)
        self.check = check
        self.choice_hints = hints or {}

    def clean(self, value: Any) -> str:
        """The checked value. Raises ValidationError in the domain's words."""
        try:
            return self.check(str(self.to_python(value)))
        except InvalidInput as error:
            raise ValidationError(said(error), code=error.code) from error


class DomainForm(forms.Form):
    """A form that leaves the browser's own messages aside and takes domain errors at the field."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = _empty(field)

    def blame(self, error: InvalidInput) -> None:
        """Put a domain error at its field, or above the form when it has none here."""
        field = error.field if error.field in self.fields else None
        self.add_error(field, ValidationError(said(error), code=error.code))

    def typed(self, name: str) -> str:
        """What stands in the field as it was typed."""
        return str(self.data.get(self.add_prefix(name), "") or "")

    def check(self, rule: Callable[[], T], *, otherwise: T) -> T:
        """The result of `rule`, or `otherwise` with the error put at its field."""
        try:
            return rule()
        except InvalidInput as error:
            self.blame(error)
            return otherwise


def _empty(field: forms.Field) -> str:
    """What an empty field is told: its name and what to do."""
    if isinstance(field, forms.ChoiceField):
        return _("%(name)s belum dipilih. Pilih salah satu.") % {"name": field.label}
    return _("%(name)s belum diisi.") % {"name": field.label}


def day_input() -> forms.DateInput:
    """A date that browsers pick from their own calendar, whatever the page's language."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def needed(field: F) -> F:
    """The field without the word "optional": a rule of the domain, not the form, asks for it."""
    field.needed = True  # type: ignore[attr-defined]  # a mark that the templates read
    return field

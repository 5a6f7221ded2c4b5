"""Small parts of the forms, so that every act asks in the same way."""

from typing import Any

from django import forms

from serambi.classification.models import ConsequenceTest, ExemptionRecord
from serambi.law.exemptions import exemptions, must_be_numbered
from serambi.ui.forms import DomainForm, needed
from serambi.ui.words import Words


class ActForm(DomainForm):
    """A form of one act on one test or entry."""

    def __init__(
        self, *args: Any, about: ConsequenceTest | ExemptionRecord | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.about = about


def paragraph(label: Words, hint: Words = "", rows: int = 3) -> forms.CharField:
    """Text of some lines that the act needs."""
    return needed(optional_paragraph(label, hint, rows))


def optional_paragraph(label: Words, hint: Words = "", rows: int = 3) -> forms.CharField:
    """Text of some lines."""
    return forms.CharField(
        label=label, help_text=hint, required=False, widget=forms.Textarea(attrs={"rows": rows})
    )


def line(label: Words, hint: Words = "") -> forms.CharField:
    """One line that the act needs."""
    return needed(optional_line(label, hint))


def optional_line(label: Words, hint: Words = "") -> forms.CharField:
    """One line."""
    return forms.CharField(label=label, help_text=hint, required=False, max_length=400)


def ground_choices() -> list[tuple[str, str]]:
    """Letters without numbered items, and every numbered item of Pasal 17."""
    return [
        (one.code, f"{one.code.removeprefix('17.')} – {one.title}")
        for one in exemptions()
        if one.number is not None or not must_be_numbered(one.letter)
    ]

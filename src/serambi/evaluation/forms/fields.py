"""Text fields whose rules are the domain's."""

from typing import Any

from django import forms

from serambi.ui.words import Words


def line(label: Words, hint: Words = "", **more: Any) -> forms.CharField:
    """One line of text; the domain judges it."""
    return forms.CharField(label=label, help_text=hint, required=False, strip=False, **more)


def paragraph(label: Words, hint: Words = "", rows: int = 3) -> forms.CharField:
    """Several lines of text."""
    return line(label, hint, widget=forms.Textarea(attrs={"rows": rows}))

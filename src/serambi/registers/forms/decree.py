"""Which year's list is decreed, and who signs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.letters.selectors import PossibleSigner
from serambi.ui.forms import DomainForm


class DecreeForm(DomainForm):
    """The year and the signatory; everything else is written in the draft."""

    tahun = forms.IntegerField(
        label=_("Tahun"), min_value=2008, max_value=2199,
        error_messages={"required": _("Tulis tahunnya."), "invalid": _("Tulis dengan angka.")},
    )  # fmt: skip
    penanda_tangan = forms.TypedChoiceField(label=_("Penanda tangan"), coerce=int)

    def __init__(self, *args: Any, people: list[PossibleSigner], **kwargs: Any) -> None:
        """`people` are those who may sign here."""
        super().__init__(*args, **kwargs)
        field: Any = self.fields["penanda_tangan"]
        field.choices = [(one.user_id, f"{one.name}, {one.title}") for one in people]

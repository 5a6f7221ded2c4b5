"""What is typed on the page of one proof."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.evidence.forms.adding import LIMITS, EvidenceForm
from serambi.evidence.models import Evidence
from serambi.evidence.packing.desk import DEFAULT_LIMIT
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm, needed


class ChangeForm(EvidenceForm):
    """Words, owner, visibility; the address too where it is a link."""

    url = needed(
        forms.CharField(
            label=_("Alamat"), required=False, max_length=500,
            widget=forms.URLInput(attrs={"inputmode": "url"}),
        )
    )  # fmt: skip

    def __init__(self, *args: Any, office: Office, row: Evidence, **kwargs: Any) -> None:
        names = ("title", "note", "is_public", "url")
        initial = {name: getattr(row, name) for name in names}
        super().__init__(*args, office=office, me=row.owner_id, initial=initial, **kwargs)
        if not row.url:
            del self.fields["url"]
        del self.fields["submit_key"]


class PackForm(DomainForm):
    """How small the file must be."""

    limit = forms.ChoiceField(
        label=_("Ukuran paling besar"), choices=LIMITS[:3], initial=str(DEFAULT_LIMIT)
    )


class RemoveForm(DomainForm):
    """Why it leaves the shelf."""

    reason = needed(
        forms.CharField(
            label=_("Mengapa dikeluarkan"), required=False, max_length=300, strip=False,
            help_text=_("Misalnya: diganti bukti nomor 12."),
        )
    )  # fmt: skip

"""Freeze a year; give it its decree; compare two editions."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.decrees.models import DecreeEdition
from serambi.letters.selectors import signers_of
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm, day_input, needed


class FreezeForm(DomainForm):
    """Which year, and why when it is an amendment."""

    year = needed(forms.IntegerField(label=_("Tahun daftar"), min_value=2008, max_value=2100))
    reason = forms.CharField(
        label=_("Alasan perubahan"), required=False, strip=False,
        help_text=_("Hanya bila daftar tahun itu sudah ditetapkan; pembaca melihatnya."),
    )  # fmt: skip


class EnactForm(DomainForm):
    """Number and day of the decree."""

    decree_no = needed(forms.CharField(label=_("Nomor keputusan"), required=False, strip=False))
    decree_on = needed(forms.DateField(label=_("Tanggal keputusan"), widget=day_input()))


class SignerForm(DomainForm):
    """Who signs the letter."""

    signer = forms.ChoiceField(label=_("Penanda tangan"))

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["signer"]
        field.choices = [
            (str(one.user_id), f"{one.name}, {one.title}") for one in signers_of(office)
        ]


class CompareForm(DomainForm):
    """Two editions; nonsense falls back to the newest two."""

    dari = needed(forms.ChoiceField(label=_("Dari"), required=False))
    ke = needed(forms.ChoiceField(label=_("Ke"), required=False))

    def __init__(self, *args: Any, editions: list[DecreeEdition], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.key, label_of(one)) for one in editions]
        for name in ("dari", "ke"):
            field: Any = self.fields[name]
            field.choices = choices


def label_of(edition: DecreeEdition) -> str:
    """ "2026" or "2026, perubahan 1"."""
    if not edition.number:
        return str(edition.year)
    return str(_("%(year)s, perubahan %(n)s") % {"year": edition.year, "n": edition.number})

"""Who owns a heading; why there is nothing under it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.identity.models import Membership
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm, needed


class OwnerForm(DomainForm):
    """A colleague and a unit, both optional."""

    owner = forms.ChoiceField(label=_("Pegawai"), required=False)
    unit = forms.CharField(
        label=_("Unit"), required=False, max_length=160,
        help_text=_("Divisi atau subbagian yang membuat informasinya."),
    )  # fmt: skip

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Membership.objects.filter(
            office=office, ended_at__isnull=True, user__is_active=True
        ).order_by("user__name")
        people = dict(rows.values_list("user_id", "user__name"))
        field: Any = self.fields["owner"]
        field.choices = [("", _("Belum ada"))] + [(str(pk), name) for pk, name in people.items()]

    @property
    def owner_id(self) -> int | None:
        """The chosen person. Call after `is_valid()`."""
        chosen = self.cleaned_data.get("owner")
        return int(chosen) if chosen else None


class WaiveForm(DomainForm):
    """The public statement that there is nothing of the kind."""

    reason = needed(
        forms.CharField(
            label=_("Mengapa nihil"), required=False, strip=False,
            widget=forms.Textarea(attrs={"rows": 3}),
            help_text=_("Misalnya: Bawaslu tidak menerbitkan izin. Pembaca melihat kalimat ini."),
        )
    )  # fmt: skip

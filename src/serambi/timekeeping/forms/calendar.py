"""One decreed day, and a year's file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.offices.models import Office
from serambi.timekeeping.access import scopes
from serambi.timekeeping.days import SCOPE_NAMES, NewDay, Scope
from serambi.ui.forms import DomainForm, day_input


class DayForm(DomainForm):
    """A day decreed free or working."""

    day = forms.DateField(label=_("Tanggal"), widget=day_input())
    working = forms.ChoiceField(
        label=_("Menjadi"), widget=forms.RadioSelect, initial="0",
        choices=[("0", _("Hari libur")), ("1", _("Hari kerja"))],
    )  # fmt: skip
    name = forms.CharField(label=_("Nama hari"), max_length=120)
    decree = forms.CharField(label=_("Nomor keputusan (SKB atau SK)"), max_length=120)
    scope = forms.ChoiceField(label=_("Berlaku untuk"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = scopes(office)
        field: Any = self.fields["scope"]
        field.choices = [(one.value, SCOPE_NAMES[one]) for one in allowed]
        field.initial = allowed[-1].value

    def new_day(self) -> NewDay:
        """The typed day. Call after `is_valid()`."""
        typed = self.cleaned_data
        return NewDay(
            day=typed["day"],
            working=typed["working"] == "1",
            name=typed["name"],
            decree=typed["decree"],
            scope=Scope(typed["scope"]),
        )


class YearFileForm(DomainForm):
    """A year's decree as CSV or XLSX."""

    file = forms.FileField(
        label=_("Berkas SKB setahun"),
        required=False,
        help_text=_("CSV atau XLSX dengan kolom tanggal, nama, jenis, nomor SK, cakupan."),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
    )

"""Forms of the acts on a case's clock."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.casework.forms.desk import ActForm, ReasonForm
from serambi.law.clock_acts import CATEGORIES, CATEGORY_NAMES
from serambi.law.clocks import ClockKind
from serambi.ui.forms import day_input, needed


def _categories(kind: ClockKind) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=gettext_lazy("Kategori"),
        required=False,
        choices=[(one.value, CATEGORY_NAMES[one]) for one in CATEGORIES[kind]],
    )


def _hour() -> forms.TimeField:
    return forms.TimeField(
        label=gettext_lazy("Jam"),
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
    )


class _MomentForm(ActForm):
    """A day and an hour in the office's zone; both empty mean now."""

    def clean(self) -> dict[str, Any]:
        """Day and hour as one instant under `at`."""
        typed = super().clean() or {}
        day, hour = typed.get("at"), typed.pop("hour", None)
        if day is not None and not self.errors:
            typed["at"] = self._moment(day, hour)
        return typed

    def _moment(self, day: date, hour: time | None) -> datetime | None:
        if hour is None:
            self.add_error(
                "hour", _("Jamnya belum diisi. Kosongkan keduanya bila berlaku sekarang.")
            )
            return None
        return datetime.combine(day, hour, self.case.office.tz)


class ExtendForm(ReasonForm):
    category = needed(_categories(ClockKind.EXTENDED))
    field_order = ("category", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["reason"]
        field.label = _("Alasan perpanjangan")
        field.help_text = _("Alasan tertulis masuk ke surat. Perpanjangan hanya satu kali.")


class _TurnForm(_MomentForm, ReasonForm):
    at = forms.DateField(
        label=gettext_lazy("Sejak tanggal"), required=False, widget=day_input(),
        help_text=gettext_lazy("Kosong berarti sekarang."),
    )  # fmt: skip
    hour = _hour()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].help_text = _("Terbaca oleh pemohon di riwayat.")


class PauseForm(_TurnForm):
    category = needed(_categories(ClockKind.PAUSED))
    field_order = ("category", "at", "hour", "reason")


class ResumeForm(_TurnForm):
    category = needed(_categories(ClockKind.RESUMED))
    field_order = ("category", "at", "hour", "reason")


class CorrectForm(_MomentForm, ReasonForm):
    category = needed(_categories(ClockKind.CORRECTED))
    at = needed(
        forms.DateField(
            label=gettext_lazy("Tanggal diterima yang benar"), required=False, widget=day_input()
        )
    )
    hour = needed(_hour())
    field_order = ("category", "at", "hour", "reason")

    def clean(self) -> dict[str, Any]:
        """Both day and hour are needed here."""
        typed = super().clean()
        if typed.get("at") is None and not self.errors:
            self.add_error("at", _("Tanggal diterima belum diisi."))
        return typed

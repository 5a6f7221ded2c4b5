"""Forms of the duty desk: the handset, the roster of a week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from serambi.core.dates import format_day
from serambi.drills.forms.drill import proof_field
from serambi.drills.models import DutyShift
from serambi.drills.open_time import SpansOf
from serambi.drills.services.duty import Seen, Shift
from serambi.identity.models import User
from serambi.ui.forms import DomainForm, needed

MOST_RUPIAH = 10_000_000
MOST_MB = 10_000_000


class HandsetForm(DomainForm):
    """What the screen of the handset shows."""

    credit = forms.IntegerField(
        label=gettext_lazy("Sisa pulsa"), min_value=0, max_value=MOST_RUPIAH,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    quota = forms.IntegerField(
        label=gettext_lazy("Sisa paket data (MB)"), min_value=0, max_value=MOST_MB,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    battery = forms.IntegerField(
        label=gettext_lazy("Baterai (%)"), min_value=0, max_value=100,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    has_app = forms.BooleanField(
        label=gettext_lazy("Aplikasi e-PPID terpasang dan terbuka"), required=False
    )
    note = forms.CharField(label=gettext_lazy("Catatan"), required=False, max_length=200)
    proof = proof_field()

    @property
    def seen(self) -> Seen:
        """What a valid form says."""
        typed = self.cleaned_data
        return Seen(
            credit=typed["credit"], data=typed["quota"], battery=typed["battery"],
            has_app=typed["has_app"], note=typed["note"],
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Turn:
    """One open span of a day in the roster, and the field in which its holder is picked."""

    name: str
    starts: datetime
    ends: datetime


class RosterForm(DomainForm):
    """A field for every open span of the week: before the break and after it."""

    def __init__(
        self, *args: Any, days: Sequence[date], spans_of: SpansOf, holders: Sequence[User],
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.turns: list[tuple[str, list[Turn]]] = []
        choices = [("", gettext_lazy("Belum ada")), *((str(one.pk), one.name) for one in holders)]
        for day in days:
            turns = [
                Turn(f"{day:%Y%m%d}-{number}", starts, ends)
                for number, (starts, ends) in enumerate(spans_of(day))
            ]
            for turn in turns:
                pick = forms.ChoiceField(
                    label=f"{turn.starts:%H.%M}–{turn.ends:%H.%M}", choices=choices, required=False
                )
                self.fields[turn.name] = needed(pick)
            if turns:
                self.turns.append((format_day(day), turns))

    @property
    def rows(self) -> list[tuple[str, list[Any]]]:
        """Days with their bound fields."""
        return [(day, [self[turn.name] for turn in turns]) for day, turns in self.turns]

    @property
    def shifts(self) -> list[Shift]:
        """The turns that a valid form fills."""
        return [
            Shift(turn.starts.date(), turn.starts.time(), turn.ends.time(), int(picked))
            for _day, turns in self.turns
            for turn in turns
            if (picked := self.cleaned_data.get(turn.name))
        ]


def initial_of(
    shifts: Sequence[DutyShift], form_days: Sequence[date], spans_of: SpansOf
) -> dict[str, str]:
    """The holders of `shifts` by field of the week of `form_days`, matched by weekday and start."""
    held = {(one.day.weekday(), one.starts): str(one.user_id) for one in shifts}
    return {
        f"{day:%Y%m%d}-{number}": holder
        for day in form_days
        for number, (starts, _ends) in enumerate(spans_of(day))
        if (holder := held.get((day.weekday(), starts.time())))
    }

"""The calculator's question: which step, which kind of information, from which day."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.law.clocks import Regime
from serambi.law.rules import REGIME_NAMES
from serambi.timekeeping.rights import STEPS
from serambi.ui.forms import DomainForm, day_input, needed

EARLIEST = date(2010, 4, 30)
LATEST_YEAR = 2100


class ReckonForm(DomainForm):
    """A GET form: its address can be shared."""

    langkah = needed(
        forms.ChoiceField(
            label=_("Yang dihitung"),
            choices=[(step.code, step.name) for step in STEPS],
            error_messages={"invalid_choice": _("Pilih salah satu langkah dalam daftar.")},
        )
    )
    rezim = needed(
        forms.ChoiceField(
            label=_("Jenis informasi"),
            choices=[(one.value, REGIME_NAMES[one]) for one in Regime],
            error_messages={"invalid_choice": _("Pilih informasi umum atau Pemilu.")},
        )
    )
    tanggal = needed(
        forms.DateField(
            label=_("Dihitung sejak tanggal"),
            help_text=_(
                "Hari diterimanya permohonan, jawaban, atau tanggapan. Hari itu adalah hari ke-0."
            ),
            widget=day_input(),
            error_messages={
                "invalid": _("Tulis tanggal yang ada di kalender, misalnya 2026-11-23."),
            },
        )
    )

    def clean_tanggal(self) -> date:
        """The day, within the years that any rule of this page covers."""
        day: date = self.cleaned_data["tanggal"]
        if day < EARLIEST:
            raise forms.ValidationError(
                _("Pilih 30 April 2010 atau sesudahnya. Pada hari itu UU 14/2008 mulai berlaku."),
                code="range",
            )
        if day.year > LATEST_YEAR:
            raise forms.ValidationError(
                _("Kalender belum ada untuk tahun %(year)s. Pilih tanggal yang lebih dekat."),
                code="range",
                params={"year": day.year},
            )
        return day

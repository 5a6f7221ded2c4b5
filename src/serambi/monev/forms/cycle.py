"""Plan a cycle; change its days; say why."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.letters.selectors import signers_of
from serambi.monev.models.choices import DATED, Level, Stage
from serambi.monev.reckoning import tie_rules
from serambi.monev.selectors.instruments import instruments_for
from serambi.monev.services.stages import Plan
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm, day_input, needed


class DaysForm(DomainForm):
    """First and last day of each stage; interviews may be left out."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for stage in DATED:
            needs = stage != Stage.INTERVIEW
            first = forms.DateField(label=gettext_lazy("Mulai"), widget=day_input(), required=needs)
            last = forms.DateField(
                label=gettext_lazy("Hari terakhir"), widget=day_input(), required=needs
            )
            for name, field in ((f"{stage}_first", first), (f"{stage}_last", last)):
                field.error_messages["required"] = _("%(name)s belum diisi.") % {
                    "name": field.label
                }
                self.fields[name] = field

    def clean(self) -> dict[str, Any]:
        """Both days of a stage or none."""
        said: dict[str, Any] = super().clean() or {}
        for stage in DATED:
            first, last = said.get(f"{stage}_first"), said.get(f"{stage}_last")
            if (first is None) != (last is None) and not self.errors:
                empty = f"{stage}_last" if last is None else f"{stage}_first"
                self.add_error(
                    empty, ValidationError(_("Isi kedua tanggalnya, atau kosongkan keduanya."))
                )
        return said

    def days(self) -> dict[Stage, tuple[date, date]]:
        """The days that were typed. Call after `is_valid()`."""
        said = self.cleaned_data
        pairs = {stage: (said[f"{stage}_first"], said[f"{stage}_last"]) for stage in DATED}
        return {stage: pair for stage, pair in pairs.items() if pair[0] and pair[1]}

    @property
    def stages(self) -> list[tuple[str, Any, Any]]:
        """Each stage in words with its two fields."""
        return [(str(one.label), self[f"{one}_first"], self[f"{one}_last"]) for one in DATED]


class PlanForm(DaysForm):
    """Everything that is decided before a cycle opens."""

    title = needed(forms.CharField(label=gettext_lazy("Nama siklus"), required=False, strip=False))
    year = needed(forms.IntegerField(label=gettext_lazy("Tahun"), min_value=2008, max_value=2100))
    instrument = forms.ChoiceField(label=gettext_lazy("Instrumen"))
    level = forms.ChoiceField(label=gettext_lazy("Yang dinilai"), widget=forms.RadioSelect)
    seats = forms.ChoiceField(
        label=gettext_lazy("Penilai tiap jawaban"), widget=forms.RadioSelect,
        choices=[("2", gettext_lazy("Dua orang, terpisah")), ("1", gettext_lazy("Satu orang"))],
    )  # fmt: skip
    ties = forms.ChoiceField(
        label=gettext_lazy("Bila nilai akhir sama"),
        help_text=gettext_lazy("Diumumkan bersama peringkat; tidak berubah sesudah siklus dibuka."),
    )
    outside = forms.BooleanField(
        label=gettext_lazy(
            "Penilainya di luar Bawaslu (misalnya Komisi Informasi); kantor ini mencatat hasilnya"
        ),
        required=False,
    )
    practice = forms.BooleanField(
        label=gettext_lazy("Latihan: hasilnya tidak dicatat sebagai predikat kantor"),
        required=False,
    )

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        usable = instruments_for(office).filter(is_complete=True)
        self._set("instrument", [(str(one.pk), str(one)) for one in usable])
        below = office.level in {Office.Level.RI, Office.Level.PROVINSI}
        levels = [one for one in Level if below or one == Level.SELF]
        if office.level != Office.Level.RI:
            levels = [one for one in levels if one != Level.PROVINCES]
        self._set("level", [(one.value, one.label) for one in levels])
        self._set("ties", [(one.key, one.title) for one in tie_rules()])

    def _set(self, name: str, found: list[tuple[str, Any]]) -> None:
        field: Any = self.fields[name]
        field.choices = found

    def plan(self) -> Plan:
        """What was typed. Call after `is_valid()`."""
        said = self.cleaned_data
        return Plan(
            title=said["title"], year=said["year"], instrument_id=said["instrument"],
            level=said["level"], seats=int(said["seats"]), ties=said["ties"],
            is_outside=said["outside"], is_practice=said["practice"], calendar=self.days(),
        )  # fmt: skip


class RescheduleForm(DaysForm):
    """New days, and why."""

    reason = needed(
        forms.CharField(
            label=gettext_lazy("Alasan perubahan"), required=False, strip=False,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text=gettext_lazy("Semua kantor yang ikut membacanya."),
        )
    )  # fmt: skip


class ReasonForm(DomainForm):
    """An act that only needs its reason."""

    reason = needed(
        forms.CharField(
            label=gettext_lazy("Alasan"), required=False, strip=False,
            widget=forms.Textarea(attrs={"rows": 2}),
        )
    )  # fmt: skip


class SignerForm(DomainForm):
    """Who signs the certificates."""

    signer = forms.ChoiceField(label=gettext_lazy("Penanda tangan piagam"))

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["signer"]
        field.choices = [
            (str(one.user_id), f"{one.name}, {one.title}") for one in signers_of(office)
        ]

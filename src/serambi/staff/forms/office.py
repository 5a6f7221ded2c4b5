"""The office's own facts: address, hours, divisions, and days decreed free or working."""

from dataclasses import dataclass
from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.core.dates import DAYS
from serambi.offices.models import Office
from serambi.staff.forms.people import CleanText
from serambi.ui.forms import DomainForm

MAX_DIVISIONS = 40


class ProfileForm(DomainForm):
    """What stands on letters and public pages."""

    city = CleanText(label=gettext_lazy("Kota pada surat"), max_length=80)
    address = CleanText(label=gettext_lazy("Alamat"), max_length=300)
    phone = CleanText(label=gettext_lazy("Nomor layanan PPID"), max_length=20, required=False)
    email = forms.EmailField(label=gettext_lazy("Surel layanan"), required=False)
    website = forms.URLField(
        label=gettext_lazy("Laman kantor"), required=False, assume_scheme="https"
    )
    letterhead = CleanText(
        label=gettext_lazy("Baris kedua kop surat"), max_length=200, required=False,
        help_text=gettext_lazy("Kosong berarti nama kantor."),
    )  # fmt: skip
    classification = CleanText(label=gettext_lazy("Kode klasifikasi surat"), max_length=20)
    zone = forms.ChoiceField(label=gettext_lazy("Zona waktu"), choices=Office.Zone.choices)
    divisions = forms.CharField(
        label=gettext_lazy("Divisi"), required=False, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Satu divisi satu baris. Divisi yang sudah dipakai tetap tersimpan."),
    )  # fmt: skip

    def clean_divisions(self) -> list[str]:
        """The lines, cleaned and without doubles."""
        lines = [
            line.strip() for line in self.cleaned_data["divisions"].splitlines() if line.strip()
        ]
        if len(lines) > MAX_DIVISIONS or any(len(line) > 120 for line in lines):
            raise forms.ValidationError(_("Paling banyak 40 divisi, masing-masing 120 huruf."))
        return list(dict.fromkeys(lines))


@dataclass(frozen=True, slots=True)
class Hours:
    """One weekday's opening hours; Monday is 0."""

    weekday: int
    opens: time
    closes: time
    break_from: time | None
    break_to: time | None


class HoursForm(DomainForm):
    """Opening hours, one row per weekday; an empty row is a closed day."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for weekday in range(len(DAYS)):
            for part, label in PARTS.items():
                self.fields[f"{part}_{weekday}"] = forms.TimeField(
                    label=label, required=False,
                    widget=forms.TimeInput(format="%H:%M", attrs={"type": "time", "class": "control"}),
                )  # fmt: skip

    def rows(self) -> list[tuple[str, list[Any]]]:
        """The fields day by day, for the page's table."""
        return [(name, [self[f"{part}_{day}"] for part in PARTS]) for day, name in enumerate(DAYS)]

    def clean(self) -> dict[str, Any]:
        """Each open day has both ends in order, and a break lies whole inside it."""
        typed = super().clean() or {}
        for day, name in enumerate(DAYS):
            times = [typed.get(f"{part}_{day}") for part in PARTS]
            if not _in_order(times[:2]):
                self.add_error(
                    f"opens_{day}",
                    _("%(day)s: isi jam buka dan tutup, buka lebih dahulu.") % {"day": name},
                )
            elif not _in_order(times[2:]) or (
                times[2] and not _in_order([times[0], *times[2:], times[1]])
            ):
                self.add_error(
                    f"break_from_{day}",
                    _("%(day)s: istirahat harus di dalam jam buka.") % {"day": name},
                )
        return typed

    def hours(self) -> list[Hours]:
        """The open days. Call after `is_valid()`."""
        days = ([self.cleaned_data[f"{part}_{day}"] for part in PARTS] for day in range(7))
        return [Hours(day, *times) for day, times in enumerate(days) if times[0]]


def _in_order(times: list[time | None]) -> bool:
    """True if all are empty, or all are given and each comes before the next."""
    given = [one for one in times if one is not None]
    return not given or (len(given) == len(times) and given == sorted(set(given)))


PARTS = {
    "opens": gettext_lazy("Buka"),
    "closes": gettext_lazy("Tutup"),
    "break_from": gettext_lazy("Istirahat dari"),
    "break_to": gettext_lazy("Istirahat sampai"),
}

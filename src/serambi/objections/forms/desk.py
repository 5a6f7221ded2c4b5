"""Forms of the acts on an objection, and the filter of the list."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.law.grounds import objection_grounds
from serambi.law.rules import REGIME_NAMES, Regime
from serambi.objections.models import Objection
from serambi.objections.models.objection import Response
from serambi.objections.selectors.inbox import PILE_NAMES, InboxFilter
from serambi.ui.forms import DomainForm, day_input, needed
from serambi.ui.words import Words


def paragraph(label: Words, hint: Words = "", rows: int = 3) -> forms.CharField:
    """A text of several lines that the domain asks for."""
    return needed(
        forms.CharField(
            label=label, help_text=hint, required=False, widget=forms.Textarea(attrs={"rows": rows})
        )
    )


def _hour(label: Words) -> forms.TimeField:
    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    return needed(forms.TimeField(label=label, required=False, widget=widget))


class ActForm(DomainForm):
    """A form of one act on one objection."""

    def __init__(self, *args: Any, objection: Objection, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.objection = objection

    def values(self) -> dict[str, Any]:
        """What the service takes. Call after `is_valid()`."""
        return dict(self.cleaned_data)

    def moment(self, day: str, hour: str) -> datetime | None:
        """Day and hour as an instant where the office is; None while one is missing."""
        first, second = self.cleaned_data.get(day), self.cleaned_data.get(hour)
        if first is None or second is None:
            return None
        return datetime.combine(first, second, self.objection.office.tz)


class PlainActForm(ActForm):
    """An act that needs no words: the button is the form."""


class TalkForm(ActForm):
    planned_for = needed(forms.DateField(label=_("Hari"), required=False, widget=day_input()))
    hour = _hour(_("Jam"))
    place = needed(forms.CharField(label=_("Tempat"), required=False))

    def values(self) -> dict[str, Any]:
        """Day and hour as one instant."""
        return {
            "planned_for": self.moment("planned_for", "hour"),
            "place": self.cleaned_data["place"],
        }


class MinutesForm(ActForm):
    held_at = needed(forms.DateField(label=_("Hari"), required=False, widget=day_input()))
    hour = _hour(_("Jam"))
    participants = paragraph(_("Yang hadir"), _("Satu orang satu baris, dengan jabatannya."))
    result = paragraph(_("Hasil"), _("Ditulis ke berita acara apa adanya."))
    agreed = forms.BooleanField(label=_("Tercapai kesepakatan"), required=False)
    sheet = forms.FileField(
        label=_("Lembar bertanda tangan"), required=False,
        help_text=_("PDF, JPG, atau PNG. Berita acara untuk ditandatangani dibuat sesudah ini."),
    )  # fmt: skip

    def values(self) -> dict[str, Any]:
        """Day and hour as one instant."""
        typed = dict(self.cleaned_data)
        typed.pop("hour")
        return {**typed, "held_at": self.moment("held_at", "hour")}


class RegimeForm(ActForm):
    regime = forms.ChoiceField(
        label=_("Jenis informasi"),
        choices=[(regime.value, REGIME_NAMES[regime]) for regime in Regime],
        widget=forms.RadioSelect,
    )
    reason = paragraph(_("Alasan"), _("Tersimpan di riwayat."), rows=2)

    def values(self) -> dict[str, Any]:
        """The regime as the law names it."""
        return {**self.cleaned_data, "regime": Regime(self.cleaned_data["regime"])}


class ResponseForm(ActForm):
    response = forms.ChoiceField(
        label=_("Kata pemohon"), choices=Response.choices, widget=forms.RadioSelect
    )


class NoteForm(ActForm):
    text = paragraph(_("Catatan internal"), _("Tidak pernah terlihat oleh pemohon."))


class RevealForm(ActForm):
    reason = needed(forms.CharField(
        label=_("Alasan membuka identitas"), required=False,
        help_text=_("Dicatat dalam buku kejadian bersama nama Anda."),
    ))  # fmt: skip


class FilterForm(forms.Form):
    """Filters from the address; a value that makes no sense is left out, never an error page."""

    use_required_attribute = False
    cari = forms.CharField(
        label=_("Cari"), required=False, max_length=200,
        help_text=_("Nomor keberatan, nomor permohonan, atau isinya."),
    )  # fmt: skip
    rezim = forms.ChoiceField(
        label=_("Jenis informasi"), required=False,
        choices=[("", _("Semua")), *((r.value, REGIME_NAMES[r]) for r in Regime)],
    )  # fmt: skip
    alasan = forms.ChoiceField(
        label=_("Alasan"), required=False,
        choices=[("", _("Semua")), *((g.letter, f"{g.letter} · {g.title}") for g in objection_grounds())],
    )  # fmt: skip

    def wanted(self, pile: str) -> InboxFilter:
        """The filter that the address asks for."""
        self.is_valid()
        typed = self.cleaned_data
        return InboxFilter(
            pile=pile if pile in PILE_NAMES else "terutang",
            regime=typed.get("rezim") or "",
            ground=typed.get("alasan") or "",
            text=(typed.get("cari") or "").replace("\x00", ""),
        )

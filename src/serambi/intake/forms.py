"""The desk's entry form: everything on one page, to be filled while the person talks."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.casework import validation
from serambi.casework.models.choices import (
    ApplicantKind,
    Occupation,
    WayDeliver,
    WayObtain,
)
from serambi.casework.submission import ApplicantData, Submission
from serambi.casework.writing.received import ReceivedForm
from serambi.law.rules import REGIME_NAMES, Regime
from serambi.offices.models import Office
from serambi.ui.forms import needed

SOMETIMES = {"nik", "approval_no", "proxy_name", "proxy_nik", "phone", "email", "accommodation"}
"""Fields that depend on who asks; a mistake there is told by the shared rules."""


def _line(label: Any, hint: Any = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=False, strip=False)


def _text(label: Any, hint: Any = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def _pick(label: Any, choices: Any, initial: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=choices, required=False, initial=initial, widget=forms.RadioSelect
    )


class EntryForm(ReceivedForm):
    """One request as the officer heard or read it; the rules are those of every door."""

    regime = _pick(
        gettext_lazy("Jenis informasi"),
        [("", gettext_lazy("Tentukan dari isi permohonan"))]
        + [(r.value, REGIME_NAMES[r]) for r in Regime],
    )
    details = _text(
        gettext_lazy("Informasi yang diminta"), gettext_lazy("Tulis kata-kata pemohon."), 4
    )
    purpose = _text(gettext_lazy("Tujuan penggunaan"), rows=2)
    kind = _pick(gettext_lazy("Jenis pemohon"), ApplicantKind.choices, ApplicantKind.INDIVIDUAL)
    name = _line(gettext_lazy("Nama"))
    nik = _line("NIK", gettext_lazy("16 angka, untuk perorangan."))
    approval_no = _line(gettext_lazy("Nomor pengesahan"), gettext_lazy("Untuk badan hukum."))
    proxy_name = _line(
        gettext_lazy("Nama kuasa"), gettext_lazy("Bila diwakili, atau untuk kelompok.")
    )
    proxy_nik = _line(gettext_lazy("NIK kuasa"))
    address = _text(gettext_lazy("Alamat"), rows=2)
    phone = _line(gettext_lazy("Telepon atau WhatsApp"))
    email = _line(gettext_lazy("Surel"))
    occupation = forms.ChoiceField(
        label=gettext_lazy("Pekerjaan"),
        required=False,
        choices=[("", gettext_lazy("Pilih")), *Occupation.choices],
    )
    accommodation = _line(gettext_lazy("Kebutuhan pendampingan"))
    way_obtain = _pick(gettext_lazy("Cara memperoleh"), WayObtain.choices, WayObtain.SOFTCOPY)
    way_deliver = _pick(gettext_lazy("Cara menerima"), WayDeliver.choices, WayDeliver.PAGE)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, office=office, **kwargs)
        for name in self.fields:
            if name not in SOMETIMES:
                needed(self.fields[name])

    def clean(self) -> dict[str, Any]:
        """Run the shared rules so that their words come back at the fields."""
        typed = super().clean() or {}
        if not typed.get("channel"):
            self.add_error("channel", _("Pilih lewat mana permohonan diterima."))
        self.check(self.received_at, otherwise=None)
        self.check(lambda: validation.submission(self.submission()), otherwise=None)
        return typed

    def submission(self) -> Submission:
        """What was typed, as the value every door hands over."""
        typed = self.cleaned_data
        names = ApplicantData.__dataclass_fields__
        return Submission(
            applicant=ApplicantData(**{name: typed.get(name, "") for name in names}),
            details=typed.get("details", ""),
            purpose=typed.get("purpose", ""),
            way_obtain=typed.get("way_obtain", ""),
            way_deliver=typed.get("way_deliver", ""),
            regime=Regime(typed["regime"]) if typed.get("regime") else None,
        )

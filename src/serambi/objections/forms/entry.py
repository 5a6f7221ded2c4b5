"""The desk's entry form: an objection that came by counter, phone, chat, e-mail or letter."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.casework.models import InformationRequest
from serambi.casework.models.choices import ApplicantKind, Occupation
from serambi.casework.submission import ApplicantData
from serambi.casework.writing.received import ReceivedForm
from serambi.files.models import Purpose
from serambi.files.policy import accepted_extensions
from serambi.law.rules import REGIME_NAMES, Regime
from serambi.objections import validation as rules
from serambi.objections.forms.why import CHOICES, Grounds
from serambi.objections.submission import Filing
from serambi.offices.models import Office
from serambi.ui.forms import day_input, needed


def _line(label: Any, hint: Any = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=False, strip=False)


def _text(label: Any, hint: Any = "", rows: int = 3) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, required=False, strip=False, widget=widget)


class EntryForm(ReceivedForm):
    """With a request of this register the person comes from it; otherwise they are typed."""

    request_no = _line(
        gettext_lazy("Nomor permohonan"),
        gettext_lazy("Kosongkan hanya untuk alasan huruf b."),
    )
    elsewhere = forms.BooleanField(
        label=gettext_lazy("Permohonan itu tercatat di register lama, bukan di Serambi"), required=False
    )  # fmt: skip
    grounds = needed(
        Grounds(label=gettext_lazy("Alasan keberatan"), choices=CHOICES, required=False)
    )
    position = needed(
        _text(gettext_lazy("Kasus posisi"), gettext_lazy("Tulis kata-kata pemohon."), 5)
    )
    purpose = needed(_text(gettext_lazy("Tujuan penggunaan informasi"), rows=2))
    found_on = forms.DateField(
        label=gettext_lazy("Alasan ditemukan pada"), required=False, widget=day_input(),
        help_text=gettext_lazy("Kosongkan bila mengikuti tanggal jawaban atau lewatnya tenggat."),
    )  # fmt: skip
    information = _text(
        gettext_lazy("Informasi"), gettext_lazy("Yang tidak diumumkan, atau yang dulu diminta."), 2
    )
    regime = forms.ChoiceField(
        label=gettext_lazy("Jenis informasi"), required=False, widget=forms.RadioSelect,
        choices=[("", gettext_lazy("Tentukan dari isinya")), *((r.value, REGIME_NAMES[r]) for r in Regime)],
    )  # fmt: skip
    kind = forms.ChoiceField(
        label=gettext_lazy("Jenis pemohon"), choices=ApplicantKind.choices, required=False,
        initial=ApplicantKind.INDIVIDUAL, widget=forms.RadioSelect,
    )  # fmt: skip
    name = _line(gettext_lazy("Nama"))
    nik = _line("NIK", gettext_lazy("16 angka, untuk perorangan."))
    approval_no = _line(gettext_lazy("Nomor pengesahan"), gettext_lazy("Untuk badan hukum."))
    address = _text(gettext_lazy("Alamat"), rows=2)
    phone = _line(gettext_lazy("Telepon atau WhatsApp"))
    email = _line(gettext_lazy("Surel"))
    occupation = forms.ChoiceField(
        label=gettext_lazy("Pekerjaan"), required=False,
        choices=[("", gettext_lazy("Pilih")), *Occupation.choices],
    )  # fmt: skip
    proxy_name = _line(gettext_lazy("Nama kuasa"), gettext_lazy("Bila diwakili."))
    proxy_nik = _line(gettext_lazy("NIK kuasa"))
    authority_file = forms.FileField(
        label=gettext_lazy("Surat kuasa"), required=False,
        help_text=gettext_lazy("PDF, JPG, atau PNG. Wajib bila diwakili."),
    )  # fmt: skip

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, office=office, **kwargs)
        self.case: InformationRequest | None = None
        accept = ",".join(accepted_extensions(Purpose.IDENTITY))
        self.fields["authority_file"].widget.attrs["accept"] = accept

    def clean(self) -> dict[str, Any]:
        """Find the request and run the shared rules so that their words come back at the fields."""
        typed = super().clean() or {}
        if not typed.get("channel"):
            self.add_error("channel", _("Pilih lewat mana keberatan diterima."))
        self.check(self.received_at, otherwise=None)
        self.case = self._case()
        if not self.errors:
            self.check(lambda: rules.filing(self.filing(), self.office), otherwise=None)
        acting = typed.get("proxy_name", "").strip()
        if acting and not typed.get("authority_file"):
            self.add_error("authority_file", _("Surat kuasa belum dilampirkan."))
        return typed

    def _case(self) -> InformationRequest | None:
        """The request with the typed number; an unknown one is told unless it lies elsewhere."""
        number = self.cleaned_data.get("request_no", "").strip()
        if not number or self.cleaned_data.get("elsewhere"):
            return None
        found: InformationRequest | None = InformationRequest.objects.filter(
            office=self.office, register_no=number
        ).first()
        if found is None:
            self.add_error(
                "request_no",
                _("Nomor ini tidak ada di register. Periksa lagi, atau centang register lama."),
            )
        return found

    def filing(self, authority: UUID | None = None) -> Filing:
        """What was typed, as the value every door hands over."""
        typed = self.cleaned_data
        names = ApplicantData.__dataclass_fields__
        alone = self.case is None
        return Filing(
            grounds=tuple(typed.get("grounds", ())),
            position=typed.get("position", ""),
            purpose=typed.get("purpose", ""),
            case_id=self.case.pk if self.case else None,
            information=typed.get("information", ""),
            request_ref=typed.get("request_no", "") if alone else "",
            found_on=typed.get("found_on"),
            applicant=ApplicantData(**{n: typed.get(n, "") for n in names}) if alone else None,
            proxy_name="" if alone else typed.get("proxy_name", ""),
            proxy_nik="" if alone else typed.get("proxy_nik", ""),
            regime=Regime(typed["regime"]) if typed.get("regime") and alone else None,
            authority_file=authority,
        )

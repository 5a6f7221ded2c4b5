"""The one form in which a complaint is told, for the public and for the desk."""

from functools import partial
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from serambi.casework import validation as shared
from serambi.casework.writing.person import Upload
from serambi.casework.writing.received import ReceivedForm
from serambi.complaints import validation as rules
from serambi.complaints.models.choices import SERVICE_KINDS, Identity, Kind
from serambi.complaints.submission import Person, Telling
from serambi.files.models import Purpose
from serambi.files.policy import accepted_extensions
from serambi.offices.models import Office
from serambi.ui.forms import Checked, DomainForm, Pick, day_input, needed


def _line(label: Any, hint: Any = "", **attrs: str) -> Checked:
    """A line that the rules ask for unless nobody is named, so it does not call itself optional."""
    return needed(
        Checked(
            str.strip,
            label=label,
            help_text=hint,
            required=False,
            widget=forms.TextInput(attrs=attrs),
        )
    )


def _kind(choices: list[tuple[str, Any]]) -> Pick:
    return Pick(
        partial(
            shared.choice, choices=[value for value, _words in choices], field="kind",
            label=gettext_lazy("Tentang apa"),
        ),
        label=gettext_lazy("Tentang apa?"),
        choices=choices,
    )  # fmt: skip


class TellingForm(DomainForm):
    """What happened, when, where, what is wished, and who says so."""

    story = Checked(
        rules.story,
        label=gettext_lazy("Apa yang terjadi?"),
        help_text=gettext_lazy("Kata sehari-hari sudah cukup. Jangan menulis NIK atau data orang lain yang tidak perlu."),
        max_length=rules.MAX_STORY,
        widget=forms.Textarea(attrs={"rows": 7}),
    )  # fmt: skip
    happened_on = forms.DateField(
        label=gettext_lazy("Kapan?"),
        help_text=gettext_lazy("Hari kejadian; kosongkan bila berulang atau Anda tidak ingat."),
        required=False,
        widget=day_input(),
    )
    place = Checked(
        rules.place,
        label=gettext_lazy("Di mana, atau layanan yang mana?"),
        help_text=gettext_lazy("Misalnya loket layanan informasi, telepon kantor, atau alamat halaman."),
        required=False,
        max_length=200,
    )  # fmt: skip
    wish = Checked(
        rules.wish,
        label=gettext_lazy("Apa yang Anda harapkan?"),
        required=False,
        max_length=rules.MAX_WISH,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    identity = Pick(
        partial(
            shared.choice, choices=list(Identity.values), field="identity",
            label=gettext_lazy("Cara mencatat nama"),
        ),
        label=gettext_lazy("Bagaimana kami mencatat Anda?"),
        choices=Identity.choices,
        hints={
            Identity.OPEN.value: gettext_lazy("Petugas pengaduan melihat nama yang disamarkan; membukanya perlu alasan dan dicatat."),
            Identity.SECRET.value: gettext_lazy("Hanya penangan yang ditunjuk yang dapat melihatnya (Pasal 42 ayat (5) UU 25/2009)."),
            Identity.ANONYMOUS.value: gettext_lazy("Kode lacak satu-satunya kunci; kantor tidak dapat menghubungi siapa pun."),
        },
    )  # fmt: skip
    name = _line(gettext_lazy("Nama"), autocomplete="name")
    phone = _line(
        gettext_lazy("Telepon atau WhatsApp"),
        gettext_lazy("Isi salah satu: telepon atau surel."),
        autocomplete="tel",
        inputmode="tel",
    )
    email = _line(gettext_lazy("Surel"), autocomplete="email", inputmode="email")
    accommodation = Checked(
        str.strip,
        label=gettext_lazy("Bantuan yang Anda perlukan"),
        help_text=gettext_lazy("Tulis kebutuhannya saja, misalnya juru bahasa isyarat, huruf besar, atau pembacaan. Keterangan kesehatan tidak perlu."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    evidence = Upload(
        label=gettext_lazy("Satu berkas pendukung"),
        help_text=gettext_lazy("PDF, JPG, atau PNG. Lokasi dan data kamera dihapus dari foto."),
        required=False,
    )

    office: Office

    def prepare(self) -> None:
        """Call at the end of `__init__`: what the file field accepts."""
        accept = ",".join(accepted_extensions(Purpose.COMPLAINT))
        self.fields["evidence"].widget.attrs["accept"] = accept

    def judge(self) -> None:
        """The rules that need the office or more than one field, with their words at the field."""
        day = self.cleaned_data.get("happened_on")
        self.check(lambda: rules.happened_on(day, self.office), otherwise=None)
        if "identity" in self.cleaned_data:
            self.check(lambda: rules.person(self.person()), otherwise=None)

    def person(self) -> Person:
        """Who complains, as typed."""
        names = Person.__dataclass_fields__
        return Person(**{name: self.cleaned_data.get(name, "") for name in names})

    def telling(self, evidence: UUID | None = None) -> Telling:
        """What was typed, as the value every door hands over. Call after `is_valid()`."""
        typed = self.cleaned_data
        return Telling(
            kind=typed["kind"],
            story=typed["story"],
            person=self.person(),
            place=typed["place"],
            wish=typed["wish"],
            happened_on=typed.get("happened_on"),
            evidence=evidence,
        )


class ComplaintForm(TellingForm):
    """The public form about the office's service; sent twice it is one complaint."""

    submit_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    website = forms.CharField(required=False, label=gettext_lazy("Biarkan kolom ini kosong"))
    kind = _kind(SERVICE_KINDS)

    field_order = ["kind", "story"]

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        kwargs["initial"] = {"submit_key": uuid4(), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.office = office
        self.prepare()

    def clean_website(self) -> str:
        """Empty for people."""
        if self.cleaned_data["website"].strip():
            raise ValidationError(
                _("Kolom tersembunyi ini harus kosong. Kosongkan, lalu kirim lagi.")
            )
        return ""

    def clean(self) -> dict[str, Any]:
        """The domain's rules."""
        typed = super().clean() or {}
        self.judge()
        return typed

    def key(self) -> UUID:
        """The key that makes sending twice the same as sending once."""
        return self.cleaned_data.get("submit_key") or uuid4()


class VoterForm(ComplaintForm):
    """The short form about voter data, which goes to the KPU."""

    kind = _kind([(Kind.VOTERS.value, Kind.VOTERS.label)])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["kind"]
        self.fields["story"].label = _("Apa yang keliru pada data pemilih?")
        self.fields["story"].help_text = _(
            "Misalnya belum terdaftar, terdaftar ganda, sudah meninggal, atau pindah. Jangan menulis NIK; petugas memintanya bila perlu."
        )
        self.fields["place"].label = _("Kelurahan atau desa, kecamatan, dan TPS")
        self.fields["place"].help_text = _("Sejauh Anda tahu.")

    def telling(self, evidence: UUID | None = None) -> Telling:
        """As typed; the kind is the form's own."""
        self.cleaned_data["kind"] = Kind.VOTERS.value
        return super().telling(evidence)


class EntryForm(TellingForm, ReceivedForm):
    """The desk's entry of what came by counter, phone, chat, e-mail or letter."""

    kind = _kind(list(Kind.choices))
    field_order = ["channel", "received_on", "received_time", "kind", "story"]

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, office=office, **kwargs)
        self.prepare()

    def clean(self) -> dict[str, Any]:
        """The domain's rules, and how and when it came."""
        typed = super().clean() or {}
        if not typed.get("channel"):
            self.add_error("channel", _("Pilih lewat mana pengaduan diterima."))
        self.check(self.received_at, otherwise=None)
        self.judge()
        return typed

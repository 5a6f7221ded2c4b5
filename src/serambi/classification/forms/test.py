"""Forms of the acts on a test."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.classification.forms.fields import (
    ActForm,
    ground_choices,
    line,
    optional_line,
    optional_paragraph,
    paragraph,
)
from serambi.classification.models import Trigger
from serambi.classification.values import Analysis, Identification, Person, Proposal
from serambi.core.errors import InvalidInput
from serambi.law.exemptions import (
    CheckItem,
    checklist_for,
    exemption,
    lifts,
    mandatory_exclusions,
    never_exempt,
)
from serambi.ui.forms import DomainForm, day_input, needed

ANSWERS = [("tidak", _("Tidak")), ("ya", _("Ya"))]


class ProposalForm(DomainForm):
    """Why a test is made, and of what."""

    description = line(
        _("Informasi yang diuji"),
        _("Uraian untuk umum: sebut apa informasinya, jangan isinya. Tampil di daftar bila dikecualikan."),
    )  # fmt: skip
    trigger = needed(
        forms.ChoiceField(
            label=_("Pemicu"), choices=Trigger.choices, required=False, widget=forms.RadioSelect
        )
    )
    trigger_note = optional_line(
        _("Keterangan pemicu"),
        _("Untuk perintah Komisi Informasi: nomor dan tanggal putusan sela."),
    )
    mandatory = forms.ChoiceField(
        label=_("Informasi Pemilu yang wajib dikecualikan (dasar: sekunder)"),
        required=False,
        help_text=_("Perbawaslu 1/2022 Pasal 18 ayat (2). Tetap perlu dasar undang-undang dan pengujian."),
    )  # fmt: skip

    def __init__(self, *args: Any, case_no: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["mandatory"]
        field.choices = [("", _("Bukan"))] + [
            (one.code, f"{one.title} (biasanya {', '.join(c.removeprefix('17.') for c in one.usual)})")
            for one in mandatory_exclusions()
        ]  # fmt: skip
        if not case_no:
            field = self.fields["trigger"]
            field.choices = [c for c in Trigger.choices if c[0] != Trigger.REQUEST]

    def proposal(
        self, case_id: UUID | None, revises: UUID | None, copied_from: UUID | None
    ) -> Proposal:
        """What was typed. Call after `is_valid()`."""
        return Proposal(
            **{name: self.cleaned_data.get(name, "") for name in self.fields},
            case_id=case_id,
            revises=revises,
            copied_from=copied_from,
        )


class IdentifyForm(ActForm):
    """Where the item stands and what it is."""

    documents = paragraph(
        _("Dokumen yang memuatnya"),
        _("Sebutkan tiap dokumen: nama, nomor, tanggal, tempat simpan."),
    )
    information = paragraph(
        _("Informasi di dalamnya"),
        _("Catat dengan jelas bagian mana yang diuji. Tersimpan tersegel."),
    )
    unit = line(_("Unit yang menguasai"))
    part = optional_paragraph(
        _("Bagian yang diuji, bila tidak seluruhnya"),
        _("Misalnya hanya identitas saksi. Bagian lain tetap terbuka. Tampil di daftar."), rows=2,
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.fields:
            self.initial.setdefault(name, getattr(self.about, name, ""))

    def given(self) -> dict[str, Any]:
        """What the service takes."""
        return {"identification": Identification(**self.cleaned_data)}


class AnalysisForm(DomainForm):
    """Ground, checklist of art. 18, consequences, public interest, period."""

    exemption = needed(
        forms.ChoiceField(label=_("Dasar utama, UU 14/2008 Pasal 17"), required=False)
    )
    also = forms.MultipleChoiceField(
        label=_("Dasar lain, bila ada"), required=False, widget=forms.CheckboxSelectMultiple
    )
    statute = optional_line(
        _("Undang-undang lain"), _("Wajib untuk huruf j, misalnya UU 27/2022 Pasal 36.")
    )
    consequence_open = paragraph(
        _("Akibat bila dibuka"), _("Bahaya yang nyata, bukan kemungkinan umum.")
    )
    consequence_closed = paragraph(_("Akibat dan manfaat bila ditutup"))
    public_interest = paragraph(
        _("Penimbangan kepentingan publik"),
        _("Timbang kepatutan, kesusilaan, dan kepentingan umum: mana yang lebih besar (Pasal 2 ayat (4))."),
    )  # fmt: skip
    expires_on = forms.DateField(
        label=_("Berlaku sampai"), required=False, widget=day_input(),
        help_text=_("Huruf a paling lama 30 tahun. Sesudah hari ini informasi terbuka dengan sendirinya."),
    )  # fmt: skip
    review_on = forms.DateField(
        label=_("Atau ditinjau pada"), required=False, widget=day_input(),
        help_text=_("Untuk huruf yang berlaku selama diperlukan atau menurut undang-undangnya."),
    )  # fmt: skip
    period_words = optional_line(_("Jangka waktu dalam kata"), _("Misalnya: 5 tahun."))
    period_source = optional_line(
        _("Sumber jangka waktu"), _("Wajib selain huruf a: pasal yang menentukannya.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        first: Any = self.fields["exemption"]
        first.choices = [("", _("Pilih huruf dan angka")), *ground_choices()]
        also: Any = self.fields["also"]
        also.choices = ground_choices()
        for one in never_exempt():
            self.fields[f"check_{one.code}"] = needed(_question(one))
        for one in lifts():
            self.fields[f"check_{one.code}"] = _question(one)

    def never(self) -> list[forms.BoundField]:
        """The questions of art. 18(1)."""
        return [self[f"check_{one.code}"] for one in never_exempt()]

    def lifting(self) -> list[forms.BoundField]:
        """The questions of art. 18(2), for letters g and h."""
        return [self[f"check_{one.code}"] for one in lifts()]

    def analysis(self) -> Analysis:
        """What was typed. Call after `is_valid()`."""
        told = {k: v for k, v in self.cleaned_data.items() if not k.startswith("check_")}
        codes = (told["exemption"], *told["also"])
        questions = {q.code for letter in _letters(codes) for q in checklist_for(letter)}
        answers = {
            code: self.cleaned_data[f"check_{code}"] == "ya"
            for code in questions
            if self.cleaned_data.get(f"check_{code}")
        }
        return Analysis(**{**told, "also": tuple(told["also"])}, checklist=answers)


class MeetForm(ActForm):
    """Who took part: staff by their account, others by name and post."""

    staff = forms.TypedMultipleChoiceField(
        label=_("Pegawai kantor ini"), required=False, coerce=int,
        widget=forms.CheckboxSelectMultiple, help_text=_("Mereka menandatangani lewat akunnya."),
    )  # fmt: skip
    others = optional_paragraph(
        _("Peserta lain"),
        _("Satu orang tiap baris: nama, jabatan. Mereka menandatangani lembar cetak."),
    )

    def __init__(self, *args: Any, staff: dict[int, Person] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = staff or {}
        field: Any = self.fields["staff"]
        field.choices = [(pk, f"{one.name}, {one.post}") for pk, one in self.known.items()]

    def given(self) -> dict[str, Any]:
        """What the service takes."""
        people = [self.known[pk] for pk in self.cleaned_data["staff"]]
        for row in self.cleaned_data["others"].splitlines():
            name, _comma, post = row.partition(",")
            if row.strip():
                people.append(Person(name.strip(), post.strip()))
        return {"people": people}

    def blame(self, error: InvalidInput) -> None:
        """Participants stand in two fields here; what is wrong is told at the lines."""
        field = "others" if error.field == "participants" else error.field
        super().blame(InvalidInput(error.code, error.sentence, error.next_step, field=field))


class PlainForm(ActForm):
    """An act that needs no words: the button is the form."""


class ReasonForm(ActForm):
    reason = paragraph(_("Alasan"))


class OpenForm(ActForm):
    reason = paragraph(_("Alasan"), _("Mengapa informasi ini tidak dikecualikan."))
    published = forms.BooleanField(
        label=_("Langsung terbitkan di daftar informasi"), required=False,
        help_text=_("Bila tidak, informasinya menjadi rancangan dalam katalog."),
    )  # fmt: skip


class WetForm(ActForm):
    """The scan of the paper, and whose signatures stand on it."""

    places = forms.TypedMultipleChoiceField(
        label=_("Yang menandatangani"), required=False, coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    scan = forms.FileField(
        label=_("Pindaian lembar bertanda tangan"), required=False,
        help_text=_("PDF, JPG, atau PNG, paling besar 10 MB."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
    )  # fmt: skip

    def __init__(
        self, *args: Any, unsigned: list[tuple[int, str]] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["places"]
        field.choices = unsigned or []


def _question(item: CheckItem) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=item.title, required=False, choices=ANSWERS, widget=forms.RadioSelect,
        help_text=item.basis,
    )  # fmt: skip


def _letters(codes: tuple[str, ...]) -> set[str]:
    found = set()
    for code in filter(None, codes):
        try:
            found.add(exemption(code).letter)
        except InvalidInput:
            continue
    return found or {"a"}

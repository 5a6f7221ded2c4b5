"""What is typed to draft a letter: the words of its kind, and what stands around them."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.letters.contents import Content
from serambi.letters.contents_free import ListDecree, NilStatement, PlainLetter, ResearchCertificate
from serambi.letters.kinds import Kind, Sifat
from serambi.letters.models import LetterDraft
from serambi.letters.selectors import PossibleSigner
from serambi.letters.services.drafts import Frame
from serambi.letters.wording.list_decree import list_title
from serambi.ui.forms import DomainForm, day_input

ACTING = [("", _("Atas nama sendiri")), ("a.n.", "a.n."), ("Plh.", "Plh."), ("Plt.", "Plt.")]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


class DraftForm(DomainForm):
    """The frame of every kind; each kind adds its own words before it."""

    signer = forms.TypedChoiceField(label=_("Penanda tangan"), coerce=int)
    signer_title = forms.CharField(
        label=_("Jabatan yang tercetak"), required=False, max_length=120,
        help_text=_("Kosongkan untuk memakai jabatan yang tercatat."),
    )  # fmt: skip
    signer_acting = forms.ChoiceField(label=_("Kedudukan"), choices=ACTING, required=False)
    space = forms.IntegerField(
        label=_("Ruang tanda tangan (mm)"), initial=22, min_value=8, max_value=45
    )
    enclosures = forms.CharField(label=_("Lampiran"), required=False, max_length=120)
    copies = forms.CharField(
        label=_("Tembusan"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Satu penerima per baris."),
    )  # fmt: skip

    def __init__(self, *args: Any, people: list[PossibleSigner], **kwargs: Any) -> None:
        """`people` are those who may sign here."""
        super().__init__(*args, **kwargs)
        self.people = people
        field: Any = self.fields["signer"]
        field.choices = [(one.user_id, f"{one.name}, {one.title}") for one in people]
        own = list(type(self).base_fields)[6:]
        self.order_fields([*own, *list(DraftForm.base_fields)])

    def clean(self) -> dict[str, Any]:
        """Refuse characters that cannot be printed, at their field."""
        typed = super().clean() or {}
        for name, value in list(typed.items()):
            if isinstance(value, str):
                try:
                    typed[name] = clean(value)
                except InvalidInput as error:
                    self.add_error(name, str(error))
        return typed

    def frame(self) -> Frame:
        """Who signs and what goes along."""
        typed = self.cleaned_data
        titles = {one.user_id: one.title for one in self.people}
        return Frame(
            signer_id=typed["signer"],
            signer_title=typed["signer_title"] or titles[typed["signer"]],
            signer_acting=typed["signer_acting"],
            space=typed["space"],
            enclosures=typed["enclosures"],
            copies=_lines(typed["copies"]),
        )

    def content(self) -> Content:
        """The words of the letter."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """How the list names the draft."""
        raise NotImplementedError


class ResearchForm(DraftForm):
    """Surat keterangan penelitian."""

    name = forms.CharField(label=_("Nama peneliti"), max_length=160)
    student_no = forms.CharField(label=_("NPM atau NIM"), max_length=40)
    programme = forms.CharField(label=_("Program studi"), max_length=160)
    university = forms.CharField(label=_("Perguruan tinggi"), max_length=160)
    research = forms.CharField(
        label=_("Judul penelitian"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
    finished = forms.TypedChoiceField(
        label=_("Penelitian ini"), coerce=lambda value: value == "1", widget=forms.RadioSelect,
        choices=[("1", _("sudah dilakukan")), ("0", _("sedang dilakukan"))], initial="1",
    )  # fmt: skip
    first = forms.DateField(label=_("Mulai"), required=False, widget=day_input())
    last = forms.DateField(label=_("Sampai"), required=False, widget=day_input())
    given = forms.CharField(label=_("Data yang diberikan"), required=False, max_length=500)
    register_no = forms.CharField(
        label=_("Nomor pendaftaran permohonan"), required=False, max_length=80
    )

    def clean(self) -> dict[str, Any]:
        """Days in their order."""
        typed = super().clean()
        if typed.get("first") and typed.get("last") and typed["last"] < typed["first"]:
            self.add_error("last", _("Tanggal akhir mendahului tanggal mulai."))
        return typed

    def content(self) -> Content:
        """The certificate."""
        typed = dict(self.cleaned_data)
        names = ("name", "student_no", "programme", "university", "finished", "first", "last", "register_no")  # fmt: skip
        return ResearchCertificate(
            title=typed["research"], data=typed["given"], **{name: typed[name] for name in names}
        )

    @property
    def title(self) -> str:
        """The title of the research: the list shows no name."""
        return str(self.cleaned_data["research"])


class PlainForm(DraftForm):
    """Surat dinas."""

    recipient = forms.CharField(
        label=_("Kepada"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Nama atau jabatan, lalu alamat; satu baris per baris surat."),
    )  # fmt: skip
    subject = forms.CharField(label=_("Perihal"), max_length=200)
    sifat = forms.ChoiceField(label=_("Sifat"), choices=[(one.value, one.value) for one in Sifat])
    body = forms.CharField(
        label=_("Isi surat"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("Kosongkan satu baris di antara dua paragraf."),
    )  # fmt: skip

    def content(self) -> Content:
        """The letter."""
        typed = self.cleaned_data
        return PlainLetter(
            recipient=_lines(typed["recipient"]), subject=typed["subject"],
            body=typed["body"], sifat=Sifat(typed["sifat"]),
        )  # fmt: skip

    @property
    def title(self) -> str:
        """The subject."""
        return str(self.cleaned_data["subject"])


class DecreeForm(DraftForm):
    """SK DIP: the list itself is fixed when the draft is made and not typed here."""

    considering = forms.CharField(
        label=_("Menimbang"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Satu butir per baris."),
    )  # fmt: skip
    recalling = forms.CharField(
        label=_("Mengingat"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Satu butir per baris."),
    )  # fmt: skip
    replaces = forms.CharField(label=_("Mencabut keputusan nomor"), required=False, max_length=120)

    def __init__(self, *args: Any, listed: ListDecree, **kwargs: Any) -> None:
        """`listed` holds year, office and rows."""
        super().__init__(*args, **kwargs)
        self.listed = listed

    def content(self) -> Content:
        """The decree with the list it was drafted with."""
        typed, listed = self.cleaned_data, self.listed
        return replace(
            listed, considering=_lines(typed["considering"]), recalling=_lines(typed["recalling"]),
            replaces=typed["replaces"],
        )  # fmt: skip

    @property
    def title(self) -> str:
        """The year of the list, and which change of it."""
        return list_title(self.listed.year, self.listed.amendment)


class NilForm(DraftForm):
    """Surat pernyataan nihil; it is begun on the shelf of proofs and mended here."""

    subject = forms.CharField(
        label=_("Yang tidak terjadi"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Misalnya: permintaan keberatan atas layanan informasi."),
    )  # fmt: skip
    first = forms.DateField(label=_("Sejak"), widget=day_input())
    last = forms.DateField(label=_("Sampai"), widget=day_input())
    reason = forms.CharField(
        label=_("Keterangan"), required=False, max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    basis = forms.CharField(
        label=_("Diminta oleh"), required=False, max_length=200,
        help_text=_("Misalnya: kuesioner Komisi Informasi 2026, pertanyaan 41."),
    )  # fmt: skip

    def __init__(self, *args: Any, office_name: str, **kwargs: Any) -> None:
        """`office_name` stands in the statement."""
        super().__init__(*args, **kwargs)
        self.office_name = office_name

    def clean(self) -> dict[str, Any]:
        """Days in their order."""
        typed = super().clean()
        if typed.get("first") and typed.get("last") and typed["last"] < typed["first"]:
            self.add_error("last", _("Tanggal akhir mendahului tanggal mulai."))
        return typed

    def content(self) -> Content:
        """The statement."""
        names = ("subject", "first", "last", "reason", "basis")
        values = {name: self.cleaned_data[name] for name in names}
        return NilStatement(office=self.office_name, **values)

    @property
    def title(self) -> str:
        """What did not occur."""
        return str(self.cleaned_data["subject"])[:200]


FORMS: dict[Kind, type[DraftForm]] = {
    Kind.KETERANGAN_PENELITIAN: ResearchForm,
    Kind.SURAT: PlainForm,
    Kind.PERNYATAAN_NIHIL: NilForm,
    Kind.SK_DIP: DecreeForm,
}


def initial_of(draft: LetterDraft, content: Content) -> dict[str, Any]:
    """What the form shows of a draft that was written before."""
    values: dict[str, Any] = {
        name: getattr(content, name) for name in content.__dataclass_fields__ if name != "rows"
    }
    for name in ("considering", "recalling", "recipient"):
        if name in values:
            values[name] = "\n".join(values[name])
    if "finished" in values:
        values["research"], values["given"] = values.pop("title"), values.pop("data")
        values["finished"] = "1" if values["finished"] else "0"
    return {
        **values, "signer": draft.signer_id, "signer_title": draft.signer_title,
        "signer_acting": draft.signer_acting, "space": draft.signature_space,
        "enclosures": draft.enclosures, "copies": draft.copies,
    }  # fmt: skip

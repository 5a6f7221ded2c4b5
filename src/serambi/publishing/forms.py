"""The form of a news item; its rules are the domain's own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.core.errors import InvalidInput, NotFound
from serambi.files.models import Purpose, StoredFile
from serambi.files.policy import accepted_extensions, accepted_words
from serambi.files.selectors import draft_by_token, draft_token
from serambi.identity.actors import Actor
from serambi.offices.models import Office
from serambi.publishing.content import NAMES, NewsContent, tidy
from serambi.publishing.models import NewsItem
from serambi.publishing.services import keep_photo
from serambi.ui.forms import DomainForm, needed
from serambi.ui.words import Words


def _line(label: Words, hint: Words = "") -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=False, strip=False)


def _prose(label: Words, rows: int, hint: Words = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, required=False, strip=False, widget=widget)


class NewsForm(DomainForm):
    """Fields are named as in `NewsContent`; a photo that passed survives a mistake elsewhere."""

    kind = needed(
        forms.ChoiceField(
            label=_("Jenis"), choices=NewsItem.Kind.choices, required=False, initial="berita",
            widget=forms.RadioSelect,
        )
    )  # fmt: skip
    title = needed(_line(_("Judul"), _("Apa yang terjadi, dalam satu kalimat; paling banyak 150 karakter.")))  # fmt: skip
    lead = needed(_prose(_("Ringkasan"), 2, _("Satu atau dua kalimat yang tampil di daftar, di mesin pencari, dan saat dibagikan.")))  # fmt: skip
    body = needed(_prose(_("Isi"), 14, _("Baris kosong memisahkan paragraf; alamat laman menjadi tautan.")))  # fmt: skip
    writer = needed(_line(_("Penulis")))
    editor = _line(_("Editor"), _("Bila dikosongkan, nama yang menyetujui."))
    photo = forms.FileField(
        label=_("Foto"), required=False,
        widget=forms.FileInput(attrs={"accept": ",".join(accepted_extensions(Purpose.NEWS))}),
    )  # fmt: skip
    drop_photo = forms.BooleanField(label=_("Terbit tanpa foto yang sekarang"), required=False)
    alt = needed(
        _line(
            _("Yang tampak pada foto"),
            _("Untuk yang tidak melihatnya: siapa, sedang apa, di mana."),
        )
    )
    caption = needed(_line(_("Keterangan foto"), _("Tampil di bawah foto.")))
    photographer = needed(_line(_("Pembuat foto")))
    photo_token = forms.CharField(required=False, widget=forms.HiddenInput)
    submit_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, office: Office, actor: Actor, item: NewsItem | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.office, self.actor, self.item = office, actor, item
        self.kept: StoredFile | None = None
        self.content = NewsContent("", "", "", "", "")
        self.fields["photo"].help_text = _("%(kinds)s. Tempat dan waktu di dalam berkasnya dibuang.") % {
            "kinds": accepted_words(Purpose.NEWS)
        }  # fmt: skip

    @property
    def kept_token(self) -> str:
        """The signed name of a photo that was uploaded with this form and waits."""
        return draft_token(self.kept) if self.kept is not None else ""

    @property
    def drops_photo(self) -> bool:
        """Whether the photo that is there shall go. Call after `is_valid()`."""
        return bool(self.cleaned_data.get("drop_photo"))

    def clean(self) -> dict[str, Any]:
        """What was typed, judged by the domain; each error stands at its field."""
        typed = self.cleaned_data
        self.kept = self._photo(typed)
        there = self.item is not None and self.item.photo is not None
        photo = self.kept is not None or (there and not typed.get("drop_photo"))
        values = {name: typed.get(name) or "" for name in NAMES}
        self.content, problems = tidy(NewsContent(**values), photo=photo)
        for problem in problems:
            if not self.has_error(problem.field):
                self.blame(problem)
        return typed

    def _photo(self, typed: dict[str, Any]) -> StoredFile | None:
        """The photo sent now, or the one that was sent before a mistake elsewhere."""
        try:
            if typed.get("photo"):
                return keep_photo(office=self.office, actor=self.actor, upload=typed["photo"])
            if typed.get("photo_token"):
                token = typed["photo_token"]
                return draft_by_token(office=self.office, purpose=Purpose.NEWS, token=token)
        except InvalidInput as error:
            self.blame(error)
        except NotFound as error:
            self.add_error("photo", str(error))
        return None


class CorrectionForm(NewsForm):
    """A published item with the note that will stand under it."""

    why = needed(_prose(_("Apa yang diperbaiki"), 2, _("Pembaca melihat kalimat ini di bawah berita, bersama tanggalnya.")))  # fmt: skip


class ReasonForm(DomainForm):
    """Why it is withdrawn."""

    reason = needed(_prose(_("Mengapa ditarik"), 2, _("Tetap tampil di alamat berita ini.")))


class SendBackForm(DomainForm):
    """What is to be mended before it is approved."""

    why = needed(_prose(_("Yang perlu diperbaiki penulis"), 2))


def initial_of(item: NewsItem) -> dict[str, Any]:
    """What the form shows of an item."""
    return {**{name: getattr(item, name) for name in NAMES}, "version": item.version}

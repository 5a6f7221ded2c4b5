"""One form for each kind of proof; what they share stands in `EvidenceForm`."""

import uuid
from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.evidence.content import Content
from serambi.evidence.models import Evidence
from serambi.evidence.packing.desk import DEFAULT_LIMIT, MEGABYTE
from serambi.evidence.selectors import live_keys
from serambi.files.models import StoredFile
from serambi.files.selectors import draft_token
from serambi.identity.models import Membership
from serambi.letters.selectors import PossibleSigner
from serambi.offices.models import Office
from serambi.ui.forms import DomainForm, day_input, needed

LIMITS = [
    (str(DEFAULT_LIMIT), _("2 MB (Komisi Informasi)")),
    (str(MEGABYTE), _("1 MB")),
    (str(5 * MEGABYTE), _("5 MB")),
    ("0", _("Jangan dikecilkan")),
]


def people_of(office: Office) -> list[tuple[str, str]]:
    """The office's staff as choices."""
    rows = Membership.objects.filter(office=office, ended_at__isnull=True, user__is_active=True)
    found = dict(rows.order_by("user__name").values_list("user_id", "user__name"))
    return [(str(pk), name) for pk, name in found.items()]


class EvidenceForm(DomainForm):
    """Title, note, owner, visibility: what every proof has."""

    title = needed(
        forms.CharField(
            label=_("Judul"), required=False, max_length=200, strip=False,
            help_text=_("Apa yang dibuktikan, misalnya: Meja layanan informasi."),
        )
    )  # fmt: skip
    note = forms.CharField(
        label=_("Catatan"), required=False, max_length=500, strip=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    owner_id = forms.ChoiceField(
        label=_("Pemegang"), required=False,
        help_text=_("Diberi tahu lebih dahulu bila bukti ini tidak lagi berlaku."),
    )  # fmt: skip
    is_public = forms.BooleanField(
        label=_("Tampilkan di halaman publik"), required=False, initial=True,
        help_text=_("Penilai membukanya tanpa akun."),
    )  # fmt: skip
    submit_key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid.uuid4)

    def __init__(self, *args: Any, office: Office, me: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["owner_id"]
        field.choices = [("", _("Belum ada")), *people_of(office)]
        field.initial = str(me) if me is not None else ""
        own = [name for name in self.fields if name not in EvidenceForm.base_fields]
        self.order_fields([*own, *EvidenceForm.base_fields])

    @property
    def key(self) -> uuid.UUID:
        """The key of this sending. Call after `is_valid()`."""
        return self.cleaned_data.get("submit_key") or uuid.uuid4()

    def content(self) -> Content:
        """What was typed. Call after `is_valid()`."""
        typed = self.cleaned_data
        owner = typed.get("owner_id")
        return Content(
            title=typed.get("title", ""), note=typed.get("note", ""),
            is_public=bool(typed.get("is_public")), owner_id=int(owner) if owner else None,
            live_key=typed.get("live_key", ""), url=typed.get("url", ""),
        )  # fmt: skip


class LiveForm(EvidenceForm):
    """A record that Serambi keeps itself."""

    live_key = needed(
        forms.ChoiceField(
            label=_("Catatan"), required=False,
            help_text=_("Serambi sendiri yang memeriksanya setiap hari."),
        )
    )  # fmt: skip

    title = forms.CharField(
        label=_("Judul"), required=False, max_length=200, strip=False,
        help_text=_("Kosongkan untuk memakai nama catatannya."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grouped = groupby(sorted(live_keys(), key=lambda one: one.group), key=lambda one: one.group)
        field: Any = self.fields["live_key"]
        field.choices = [("", _("Pilih catatan"))] + [
            (group, [(one.key, one.title) for one in found]) for group, found in grouped
        ]

    def clean(self) -> dict[str, Any]:
        """The record's own name where none was typed."""
        typed = super().clean() or {}
        if not typed.get("live_key"):
            self.add_error("live_key", _("Catatan belum dipilih. Pilih salah satu."))
        elif not typed.get("title"):
            titles = {one.key: one.title for one in live_keys()}
            typed["title"] = titles[typed["live_key"]][:200]
        return typed


class LinkForm(EvidenceForm):
    """An address on the web."""

    url = needed(
        forms.CharField(
            label=_("Alamat"), required=False, max_length=500,
            widget=forms.URLInput(attrs={"inputmode": "url"}),
            help_text=_("Harus terbuka tanpa masuk akun; dipantau terus, juga sesudah penilaian."),
        )
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """An address is asked for."""
        typed = super().clean() or {}
        if not typed.get("url"):
            self.add_error("url", _("Alamat belum diisi. Salin dari peramban."))
        return typed


class FileForm(EvidenceForm):
    """A form with a file; `token` carries an upload that was judged before."""

    file = needed(forms.FileField(label=_("Berkas"), required=False))
    token = forms.CharField(widget=forms.HiddenInput, required=False, max_length=400)
    kept: StoredFile | None = None

    def carry(self, stored: StoredFile) -> None:
        """Let the form, should it come back, hold the upload that was judged."""
        self.kept = stored
        self.data = {**dict(self.data.items()), self.add_prefix("token"): draft_token(stored)}


class DocumentForm(FileForm):
    """A paper, made small enough for the question."""

    limit = forms.ChoiceField(
        label=_("Ukuran paling besar"), choices=LIMITS, initial=str(DEFAULT_LIMIT), required=False,
        help_text=_("Berkas yang lebih besar dikecilkan; teksnya tetap terbaca."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs["accept"] = ".pdf,application/pdf"
        self.fields["file"].help_text = _("PDF. Hasil pindaian perlu dibuat terbaca mesin.")

    @property
    def most(self) -> int:
        """Bytes; 0 leaves the file as it is. Call after `is_valid()`."""
        return int(self.cleaned_data.get("limit") or 0)


class PhotoForm(FileForm):
    """A photo taken now; office, time and place are burnt into it."""

    place = forms.CharField(
        label=_("Tempat"), required=False, max_length=80,
        help_text=_("Misalnya: Ruang layanan informasi. Tercetak di foto."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].label = _("Foto")
        self.fields["file"].widget.attrs |= {
            "accept": "image/jpeg,image/png",
            "capture": "environment",
        }
        self.fields["file"].help_text = _(
            "Waktu server dan nama kantor dicetak di foto; lokasi dan data kamera dihapus."
        )


class VideoForm(FileForm):
    """A film, as a link or as a file."""

    url = forms.CharField(
        label=_("Alamat video"), required=False, max_length=500,
        widget=forms.URLInput(attrs={"inputmode": "url"}),
        help_text=_("Misalnya di kanal YouTube kantor. Untuk video panjang pakai tautan."),
    )  # fmt: skip

    file = forms.FileField(
        label=_("Atau berkas video"), required=False,
        help_text=_("MP4, paling besar 10 MB. Data lokasi dihapus."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs["accept"] = "video/mp4,video/quicktime"
        self.order_fields(["url", "file"])


class NilForm(EvidenceForm):
    """A statement that nothing occurred, as a letter that the superior signs."""

    subject = needed(
        forms.CharField(
            label=_("Yang tidak terjadi"), required=False, max_length=300,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text=_("Misalnya: permintaan keberatan atas layanan informasi."),
        )
    )  # fmt: skip
    first = needed(forms.DateField(label=_("Sejak"), required=False, widget=day_input()))
    last = needed(forms.DateField(label=_("Sampai"), required=False, widget=day_input()))
    reason = forms.CharField(
        label=_("Keterangan"), required=False, max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    basis = forms.CharField(
        label=_("Diminta oleh"), required=False, max_length=200,
        help_text=_("Misalnya: kuesioner Komisi Informasi 2026, pertanyaan 41."),
    )  # fmt: skip
    signer = needed(forms.ChoiceField(label=_("Ditandatangani"), required=False))

    title = forms.CharField(
        label=_("Judul"), required=False, max_length=200, strip=False,
        help_text=_("Kosongkan untuk memakai kalimat di atas."),
    )  # fmt: skip

    def __init__(self, *args: Any, superiors: list[PossibleSigner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["signer"]
        field.choices = [(str(one.user_id), f"{one.name}, {one.title}") for one in superiors]

    def clean(self) -> dict[str, Any]:
        """Everything that the letter cannot do without, and days in their order."""
        typed = super().clean() or {}
        for name in ("subject", "first", "last", "signer"):
            if not typed.get(name) and not self.has_error(name):
                self.add_error(name, _("%(name)s belum diisi.") % {"name": self.fields[name].label})
        first, last = typed.get("first"), typed.get("last")
        if first and last and last < first:
            self.add_error("last", _("Tanggal akhir mendahului tanggal mulai."))
        if not typed.get("title"):
            typed["title"] = f"Nihil: {typed.get('subject', '')}"[:200]
        return typed


FORMS: dict[str, type[EvidenceForm]] = {
    Evidence.Kind.LIVE.value: LiveForm,
    Evidence.Kind.LINK.value: LinkForm,
    Evidence.Kind.DOCUMENT.value: DocumentForm,
    Evidence.Kind.PHOTO.value: PhotoForm,
    Evidence.Kind.VIDEO.value: VideoForm,
    Evidence.Kind.NIL.value: NilForm,
}

"""What a news item says, as a value, and what is wrong with it in words. No database."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, cast

from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput
from serambi.core.text import clean

MAX_TITLE = 150
MAX_LEAD = 300
MAX_BODY = 10_000
MAX_NAME = 80
MAX_ALT = 200
MAX_CAPTION = 300
MAX_NOTE = 500

KINDS = ("berita", "siaran_pers", "imbauan", "edukasi", "pengumuman")
_BLANK = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class NewsContent:
    """Words and credits; `alt`, `caption` and `photographer` belong to the photo."""

    kind: str
    title: str
    lead: str
    body: str
    writer: str
    editor: str = ""
    photographer: str = ""
    alt: str = ""
    caption: str = ""


NAMES = (
    "kind", "title", "lead", "body", "writer", "editor", "photographer", "alt", "caption",
)  # fmt: skip


def tidy(raw: NewsContent, *, photo: bool) -> tuple[NewsContent, list[InvalidInput]]:
    """`raw` cleaned, and every reason why it cannot be kept, each at its field.

    With a `photo` its description, caption and photographer are compulsory; without one they are
    left out.
    """
    problems: list[InvalidInput] = []
    texts: dict[str, str] = {}

    def read(name: str, label: str, most: int, *, needed: bool, prose: bool = False) -> None:
        try:
            words = clean(getattr(raw, name))
            texts[name] = words if prose else " ".join(words.split())
            _demand(texts[name], label, most, needed=needed)
        except InvalidInput as error:
            code, sentence, step = error.code, error.sentence, error.next_step
            problems.append(InvalidInput(code, sentence, step, field=name))

    _read_words(read)
    _read_photo(read, photo=photo)
    if raw.kind not in KINDS:
        problems.append(_wrong("kind", _("Jenisnya belum dipilih."), _("Pilih salah satu.")))
    kept = {name: words for name, words in texts.items() if photo or name not in OF_PHOTO}
    if not photo:
        kept |= dict.fromkeys(OF_PHOTO, "")
    return replace(raw, **cast("dict[str, Any]", kept)), problems


OF_PHOTO = ("photographer", "alt", "caption")


def _read_words(read: Callable[..., None]) -> None:
    read("title", _("Judul"), MAX_TITLE, needed=True)
    read("lead", _("Ringkasan"), MAX_LEAD, needed=True)
    read("body", _("Isi"), MAX_BODY, needed=True, prose=True)
    read("writer", _("Penulis"), MAX_NAME, needed=True)
    read("editor", _("Editor"), MAX_NAME, needed=False)


def _read_photo(read: Callable[..., None], *, photo: bool) -> None:
    if photo:
        read("alt", _("Yang tampak pada foto"), MAX_ALT, needed=True)
        read("caption", _("Keterangan foto"), MAX_CAPTION, needed=True)
        read("photographer", _("Pembuat foto"), MAX_NAME, needed=True)


def checked(raw: NewsContent, *, photo: bool) -> NewsContent:
    """`raw` cleaned. Raises the first InvalidInput."""
    tidied, problems = tidy(raw, photo=photo)
    if problems:
        raise problems[0]
    return tidied


def note(text: str, field: str) -> str:
    """One sentence that readers or colleagues will see: why. Raises InvalidInput at `field`."""
    words = " ".join(_clean_at(text, field).split())
    if not words:
        raise _wrong(
            field, _("Penjelasannya belum diisi."), _("Tulis satu kalimat; pembacanya melihatnya.")
        )
    if len(words) > MAX_NOTE:
        raise InvalidInput("news.long", _too_long(words, MAX_NOTE), _("Persingkat."), field=field)
    return words


def paragraphs(body: str) -> list[str]:
    """The paragraphs of `body`: a blank line stands between them."""
    return [part.strip() for part in _BLANK.split(body) if part.strip()]


def _clean_at(text: str, field: str) -> str:
    try:
        return clean(text)
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field=field) from error


def _demand(words: str, label: str, most: int, *, needed: bool) -> None:
    if needed and not words:
        raise InvalidInput("news.empty", _("%(name)s belum diisi.") % {"name": label})
    if len(words) > most:
        raise InvalidInput("news.long", _too_long(words, most), _("Persingkat teksnya."))


def _too_long(words: str, most: int) -> str:
    sizes = {"length": len(words), "most": most}
    return _("Teks ini %(length)s karakter, sedangkan batasnya %(most)s.") % sizes


def _wrong(field: str, sentence: str, step: str) -> InvalidInput:
    return InvalidInput(f"news.{field}", sentence, step, field=field)

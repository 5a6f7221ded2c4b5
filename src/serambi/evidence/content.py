"""What the office says of a proof, as a value, and what is wrong with it in words."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from serambi.catalogue.fields import checked_url
from serambi.core.errors import InvalidInput, NotFound
from serambi.core.text import clean
from serambi.coverage.placeholder import placeholder
from serambi.evidence.live import find

MAX_TITLE = 200
MAX_NOTE = 500


@dataclass(frozen=True, slots=True)
class Content:
    """Title and note of a proof, who owns it, whether the public sees it, and what it points to.

    `live_key` and `url` are filled for the kinds that need them; `owner_id` None: who added it.
    """

    title: str
    note: str = ""
    is_public: bool = True
    owner_id: int | None = None
    live_key: str = ""
    url: str = ""


def checked(raw: Content) -> Content:
    """`raw` cleaned. Raises InvalidInput naming the field."""
    title = _text(raw.title, "title", MAX_TITLE)
    if not title:
        raise InvalidInput(
            "evidence.title", _("Judul belum diisi."),
            _("Tulis apa yang dibuktikan, misalnya: Meja layanan informasi."), field="title",
        )  # fmt: skip
    if (fault := placeholder(title)) is not None:
        raise InvalidInput(
            "evidence.title_placeholder", fault, _("Tulis judul yang sebenarnya."), field="title"
        )
    return replace(
        raw, title=title, note=_text(raw.note, "note", MAX_NOTE),
        url=_address(raw.url), live_key=_key(raw.live_key),
    )  # fmt: skip


def _address(url: str) -> str:
    if not url.strip():
        return ""
    try:
        return checked_url(url)
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field="url") from error


def _key(key: str) -> str:
    if not key:
        return ""
    try:
        return find(key).key
    except NotFound as error:
        raise InvalidInput(error.code, error.sentence, field="live_key") from error


def _text(text: str, field: str, most: int) -> str:
    try:
        words = " ".join(clean(text).split())
    except InvalidInput as error:
        raise InvalidInput(error.code, error.sentence, error.next_step, field=field) from error
    if len(words) > most:
        raise InvalidInput(
            f"evidence.{field}_long",
            _("Teks ini %(length)s karakter, sedangkan batasnya %(most)s.")
            % {"length": len(words), "most": most},
            _("Persingkat teksnya."),
            field=field,
        )
    return words

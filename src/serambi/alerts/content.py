"""What an announcement says, as a value, and what is wrong with it in words. No database."""

from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import Any, cast

from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.law.headings import Category, headings
from serambi.law.serta_merta import statements

MAX_TITLE = 120
MAX_STATEMENT = 2_000
SPANS = {
    "1": timedelta(days=1),
    "3": timedelta(days=3),
    "7": timedelta(days=7),
    "30": timedelta(days=30),
}


@dataclass(frozen=True, slots=True)
class AlertContent:
    """The eight statements with title and heading; `span` is the key of how long it holds."""

    heading: str
    title: str
    hazard: str
    affected: str
    avoidance: str
    evacuation: str
    help: str
    announcer: str
    channels: str
    mitigation: str
    span: str = "3"


NAMES = tuple(field.name for field in fields(AlertContent) if field.name != "span")


def tidy(raw: AlertContent) -> tuple[AlertContent, list[InvalidInput]]:
    """`raw` cleaned, and every reason why it cannot be published, each at its field."""
    problems: list[InvalidInput] = []
    texts: dict[str, str] = {}
    names = {"title": (_("Judul"), MAX_TITLE)} | {
        one.code: (one.title, MAX_STATEMENT) for one in statements()
    }
    for name, (label, most) in names.items():
        try:
            texts[name] = _checked(getattr(raw, name), str(label), most)
        except InvalidInput as error:
            code, sentence, step = error.code, error.sentence, error.next_step
            problems.append(InvalidInput(code, sentence, step, field=name))
    if raw.heading not in {one.code for one in headings() if one.category is Category.SERTA_MERTA}:
        problems.append(_wrong("heading", _("Jenisnya belum dipilih."), _("Pilih salah satu.")))
    if raw.span not in SPANS:
        problems.append(_wrong("span", _("Lama berlaku belum dipilih."), _("Pilih salah satu.")))
    return replace(raw, **cast("dict[str, Any]", texts)), problems


def checked(raw: AlertContent) -> AlertContent:
    """`raw` cleaned. Raises the first InvalidInput."""
    tidied, problems = tidy(raw)
    if problems:
        raise problems[0]
    return tidied


def _checked(text: str, label: str, most: int) -> str:
    words = clean(text)
    if not words:
        raise InvalidInput(
            "alert.empty", _("%(name)s belum diisi.") % {"name": label},
            _("Delapan keterangan ini wajib; tulis satu kalimat."),
        )  # fmt: skip
    if len(words) > most:
        raise InvalidInput(
            "alert.long",
            _("Teks ini %(length)s karakter, sedangkan batasnya %(most)s.")
            % {"length": len(words), "most": most},
            _("Persingkat teksnya."),
        )
    return words


def _wrong(field: str, sentence: str, step: str) -> InvalidInput:
    return InvalidInput(f"alert.{field}", sentence, step, field=field)

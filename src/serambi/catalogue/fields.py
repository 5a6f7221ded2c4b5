"""What an entry says, as a value, and what is wrong with it in words. No database."""

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, cast
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput
from serambi.core.text import clean
from serambi.law.headings import Category, heading

FIRST_YEAR = 1945
MAX_URL = 500
LENGTHS = {
    "title": 300,
    "summary": 4_000,
    "unit": 160,
    "officer": 160,
    "made_place": 120,
    "period": 80,
    "retention": 80,
}
FORMATS = ("softcopy", "hardcopy", "both")
LANGUAGES = ("id", "en", "xx")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class EntryFields:
    """The columns of the information list that people write (Perki 1/2010 Annex II and local ones)."""

    category: str
    title: str
    heading: str = ""
    is_election: bool = False
    summary: str = ""
    unit: str = ""
    officer: str = ""
    made_on: date | None = None
    made_place: str = ""
    period: str = ""
    format: str = "softcopy"
    retention: str = ""
    language: str = "id"


NAMES = tuple(field.name for field in fields(EntryFields))


def tidy(raw: EntryFields, today: date) -> tuple[EntryFields, list[InvalidInput]]:
    """`raw` cleaned, and every reason why it cannot be kept (each names its field)."""
    problems: list[InvalidInput] = []
    texts: dict[str, str] = {}
    for name, most in LENGTHS.items():
        try:
            text = clean(getattr(raw, name))
            texts[name] = text if name == "summary" else " ".join(text.split())
        except InvalidInput as error:
            problems.append(InvalidInput(error.code, error.sentence, error.next_step, field=name))
            continue
        if len(texts[name]) > most:
            problems.append(_too_long(name, len(texts[name]), most))
    fields_ = replace(raw, **cast("dict[str, Any]", texts))
    if not texts.get("title", "-"):
        problems.append(
            _wrong("title", "missing", _("Judul belum diisi."), _("Tulis nama informasinya."))
        )
    problems += [*_category(fields_), *_made_on(fields_, today), *_choices(fields_)]
    return fields_, problems


def checked(raw: EntryFields, today: date) -> EntryFields:
    """`raw` cleaned. Raises the first InvalidInput."""
    tidied, problems = tidy(raw, today)
    if problems:
        raise problems[0]
    return tidied


def year_of(entry: EntryFields) -> int | None:
    """The year the information is about: of its period, else its title, else its making.

    The last year named counts: "2019 dan 2020" is a thing of 2020.
    """
    for text in (entry.period, entry.title):
        if years := _YEAR.findall(text):
            return max(int(year) for year in years)
    return entry.made_on.year if entry.made_on else None


def checked_url(text: str) -> str:
    """An address on the web, cleaned. Raises InvalidInput (field "url") unless http or https."""
    address = clean(text)
    try:
        URLValidator(schemes=["http", "https"])(address)
        fits = bool(urlsplit(address).hostname) and len(address) <= MAX_URL
    except (ValidationError, ValueError):
        fits = False
    if not fits:
        raise _wrong(
            "url",
            "invalid",
            _("Alamat ini tidak dapat dipakai."),
            _("Tulis lengkap, misalnya https://jdih.bawaslu.go.id/peraturan."),
        )
    return address


def _category(entry: EntryFields) -> list[InvalidInput]:
    if entry.category not in set(Category):
        return [
            _wrong(
                "category",
                "unknown",
                _("Kategori belum dipilih."),
                _("Pilih berkala, serta merta, atau setiap saat."),
            )
        ]
    if not entry.heading:
        return []
    try:
        of = heading(entry.heading)
    except InvalidInput as error:
        return [error]
    if of.category == entry.category:
        return []
    return [
        _wrong(
            "heading",
            "other_category",
            _("Pokok informasi ini bukan dari kategori yang dipilih."),
            _("Pilih pokok dari kategori yang sama, atau ganti kategorinya."),
        )
    ]


def _made_on(entry: EntryFields, today: date) -> list[InvalidInput]:
    if entry.made_on is None:
        return []
    if entry.made_on.year < FIRST_YEAR:
        return [
            _wrong(
                "made_on",
                "too_early",
                _("Tanggal pembuatan terlalu lama."),
                _("Tulis tanggal sejak tahun %(year)s.") % {"year": FIRST_YEAR},
            )
        ]
    if entry.made_on > today:
        return [
            _wrong(
                "made_on",
                "future",
                _("Tanggal pembuatan belum terjadi."),
                _("Tulis tanggal hari ini atau sebelumnya."),
            )
        ]
    return []


def _choices(entry: EntryFields) -> list[InvalidInput]:
    wrong = []
    if entry.format not in FORMATS:
        wrong.append(
            _wrong("format", "unknown", _("Bentuk tidak dikenal."), _("Pilih dari daftar."))
        )
    if entry.language not in LANGUAGES:
        wrong.append(
            _wrong("language", "unknown", _("Bahasa tidak dikenal."), _("Pilih dari daftar."))
        )
    return wrong


def _wrong(field: str, kind: str, sentence: str, next_step: str) -> InvalidInput:
    return InvalidInput(f"catalogue.{field}_{kind}", sentence, next_step, field=field)


def _too_long(field: str, length: int, most: int) -> InvalidInput:
    return _wrong(
        field,
        "too_long",
        _("Teks ini %(length)s karakter, sedangkan batasnya %(most)s.")
        % {"length": length, "most": most},
        _("Persingkat teksnya."),
    )

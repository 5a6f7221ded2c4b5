"""The kinds of letter that are drafted, and their contents as text for the sealed column. Pure."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from serambi.letters.contents import Content
from serambi.letters.contents_free import ListDecree, NilStatement, PlainLetter, ResearchCertificate
from serambi.letters.kinds import Kind, Sifat
from serambi.letters.record import canonical

CLASSES: dict[Kind, type[Any]] = {
    Kind.KETERANGAN_PENELITIAN: ResearchCertificate,
    Kind.SK_DIP: ListDecree,
    Kind.PERNYATAAN_NIHIL: NilStatement,
    Kind.SURAT: PlainLetter,
}
_DAYS = {"first", "last", "as_of"}
_LINES = {"considering", "recalling", "recipient"}


def pack(content: Content) -> str:
    """The content as canonical JSON."""
    return canonical(asdict(content))


def unpack(kind: Kind, text: str) -> Content:
    """The content that `pack` wrote."""
    values = {name: _value(name, value) for name, value in json.loads(text).items()}
    content: Content = CLASSES[kind](**values)
    return content


def is_unfinished(content: Content) -> bool:
    """True if something that the letter cannot do without is still empty."""
    if isinstance(content, ResearchCertificate):
        needed = ("name", "student_no", "programme", "university", "title")
        return not all(getattr(content, name).strip() for name in needed)
    return False


def _value(name: str, value: Any) -> Any:
    if name in _DAYS and value:
        return date.fromisoformat(value)
    if name in _LINES:
        return tuple(value)
    if name == "rows":
        return tuple(tuple(row) for row in value)
    return Sifat(value) if name == "sifat" else value

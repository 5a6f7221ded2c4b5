"""A book as PDF on legal paper, landscape: tagged, header repeated, pages numbered."""

import io
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

from serambi.core.dates import format_date, format_datetime
from serambi.core.errors import Unavailable
from serambi.letters.press import TypstError, press
from serambi.letters.wording.sheet import signed
from serambi.registers.book import Book
from serambi.registers.columns import Cell, Column, as_words

NARROW = 22
_JOINT = re.compile(r"([/@._-]|[^\W\d_]{9}(?=[^\W\d_]{3}))(?=\S)")
SOURCE = Path(__file__).resolve().parent / "typst" / "register.typ"


def as_pdf(book: Book) -> bytes:
    """The whole book. Raises Unavailable when it cannot be set."""
    try:
        plain = press(SOURCE, "book", _sheet(book), book.at)
    except TypstError as fault:
        raise Unavailable(
            "register.not_set",
            "Register ini tidak dapat disusun sebagai PDF.",
            "Unduh sebagai XLSX, atau persempit periodenya.",
        ) from fault
    return _packed(plain)


def _packed(plain: bytes) -> bytes:
    """The same document at about a fifth of the size: tags of a table take much room unpacked."""
    import pikepdf  # heavy, and only books on paper need it

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain)) as document:
        document.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
    return out.getvalue()


def _sheet(book: Book) -> dict[str, Any]:
    return {
        "title": book.title,
        "regime": book.regime,
        "period": book.period,
        "count": len(book.lines),
        "letterhead": asdict(book.letterhead),
        "about": f"{len(book.lines):,}".replace(",", ".")
        + f" baris, keadaan {format_datetime(book.at, book.zone)}",
        "note": book.note,
        "basis": book.basis,
        "place": f"{book.place}, {format_date(book.at.astimezone(book.zone).date())}",
        "shares": [column.share for column in book.columns],
        "heads": _heads(book.columns),
        "lines": [
            [_printed(column, cell) for column, cell in zip(book.columns, line, strict=True)]
            for line in book.lines
        ],
        "signers": [asdict(signed(one)) for one in book.signers],
    }


def _printed(column: Column, cell: Cell) -> str:
    """The cell's words; in a narrow column a text may end a line inside numbers and addresses."""
    words = as_words(cell)
    if not isinstance(cell, str) or column.share > NARROW:
        return words
    return _JOINT.sub("\\1\N{ZERO WIDTH SPACE}", words)


def _heads(columns: tuple[Column, ...]) -> list[dict[str, Any]]:
    """The upper row of heads: a group over its columns, or a title that takes both rows."""
    heads: list[dict[str, Any]] = []
    for column in columns:
        if column.group and heads and heads[-1]["group"] == column.group:
            heads[-1]["under"].append(column.title)
            continue
        under = [column.title] if column.group else []
        heads.append({"title": column.group or column.title, "group": column.group, "under": under})
    return heads

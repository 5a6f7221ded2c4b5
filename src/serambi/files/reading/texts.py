"""Plain text and CSV: a page per form feed."""

import codecs

from serambi.files.reading.found import Found, Unreadable, tidy

MOST_PAGES = 500


def pages(data: bytes, kind: str) -> list[Found]:
    """The text between form feeds, one page each; beyond 500 all in the last. Raises Unreadable."""
    pieces = decoded(data).split("\f", MOST_PAGES - 1)
    return [Found(tidy(piece)) for piece in pieces]


def decoded(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or Windows-1252."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252", "latin-1")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("encoding")

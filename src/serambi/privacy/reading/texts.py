"""Plain text and CSV, line by line."""

import codecs
from itertools import islice

from serambi.privacy.findings import Passage, Reading, Unreadable

MOST_LINES = 500_000
TOGETHER = 20


def read(data: bytes, kind: str) -> Reading:
    """The lines of `data`. Raises Unreadable for bytes that are no text."""
    lines = _decode(data).splitlines()
    if len(lines) > MOST_LINES:
        raise Unreadable("Berkas teks ini terlalu panjang untuk diperiksa.")
    return Reading(tuple(_passages(lines)))


def _passages(lines: list[str]) -> list[Passage]:
    """Twenty lines together, so that a number broken at a line's end is still one number."""
    passages = []
    rest, first = iter(lines), 1
    while chunk := list(islice(rest, TOGETHER)):
        last = first + len(chunk) - 1
        passages.append(Passage(f"baris {first} sampai {last}", "\n".join(chunk)))
        first = last + 1
    return passages


def _decode(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise Unreadable("Isi berkas ini bukan teks yang dapat dibaca.")

"""Plain text and CSV: kept byte for byte when they read as text and carry no markup."""

import codecs

from serambi.files.inspection.verdict import Rejected

_MARKUP = ("<!doctype", "<html", "<script", "<?php", "<svg", "<?xml", "<%", "#!/")
_ALLOWED_CONTROLS = "\t\n\r\f"


def rebuild(data: bytes, kind: str) -> bytes:
    """`data` unchanged. Raises Rejected: unreadable_text, markup_in_text."""
    text = _decode(data)
    if any(ord(mark) < 32 and mark not in _ALLOWED_CONTROLS for mark in text):
        raise Rejected("unreadable_text")
    if not text.strip("\ufeff \t\r\n\f"):
        raise Rejected("empty_document")
    head = text.lstrip("\ufeff \t\r\n\f")[:1024].lower()
    if head.startswith(_MARKUP) or "<script" in head or "<?php" in head:
        raise Rejected("markup_in_text")
    return data


def _decode(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or Windows-1252 as old spreadsheets write it."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Rejected("unreadable_text")

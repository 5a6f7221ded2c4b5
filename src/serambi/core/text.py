"""Cleaning of typed text."""

import re
import unicodedata

from serambi.core.errors import InvalidInput

_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    r"\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)

_UNSTORED = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def visible(text: str) -> str:
    """`text` of a stranger without what no database and no XML keeps.

    Control characters, halves of pairs, and the places of Unicode that are no characters.
    """
    return _UNSTORED.sub(" ", text)


def clean(text: str) -> str:
    """`text` in NFC with one kind of line end and no surrounding space.

    Raises InvalidInput when control or direction-changing characters are present: they make two
    different texts look alike and break registers and letters. So do the places of Unicode that
    are no characters: one U+FFFF makes a whole feed unreadable (XML 1.0, 2.2).
    """
    whole = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").strip()
    if _CONTROL.search(whole):
        raise InvalidInput(
            "text.control_characters",
            "Teks berisi karakter tak terlihat yang tidak dapat disimpan.",
            "Ketik ulang bagian itu atau tempel sebagai teks biasa.",
        )
    return whole

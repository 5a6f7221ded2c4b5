"""What the child finds, as values."""

import unicodedata
from dataclasses import dataclass

LONGEST_PAGE = 200_000
"""Characters of one page; what stands beyond is of no use to a reader of hits."""
_KEPT_CONTROLS = "\t\n"


class Unreadable(Exception):
    """The file gives no pages: damaged, locked, or beyond the limits."""


@dataclass(frozen=True, slots=True)
class Found:
    """One page: its text, and whether it is a picture that only OCR could read."""

    text: str
    is_image: bool = False


def tidy(raw: str) -> str:
    """`raw` as every database accepts it: NFC, without NUL, controls and lone surrogates."""
    whole = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    kept = "".join(
        mark
        for mark in whole[: LONGEST_PAGE * 2]
        if mark in _KEPT_CONTROLS or unicodedata.category(mark) not in {"Cc", "Cs", "Co", "Cn"}
    )
    lines = (line.rstrip() for line in unicodedata.normalize("NFC", kept).split("\n"))
    return "\n".join(lines).strip()[:LONGEST_PAGE]

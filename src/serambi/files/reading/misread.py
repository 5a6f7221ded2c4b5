"""Nought and the letter O, which Tesseract takes for one another inside numbers."""

import re

_TWICE = re.compile(r"0O(?=\d)")
"""One nought read as both: LHP0O135."""
_IN_A_CODE = re.compile(r"(?:(?<=[A-Z]{2})|(?<![^\W_]))O(?=\d{2})")
"""An O before digits, after capitals (LHPO114) or at the beginning (O12/LP/PL/2025)."""


def noughts(text: str) -> str:
    """`text` as read by OCR with the noughts of its numbers and codes put right.

    Only an O that touches at least two digits is changed, so words stay as they are, and so does
    "NO12", a shortened "nomor 12".
    """
    return _IN_A_CODE.sub("0", _TWICE.sub("0", text))

"""Taking people out of free text for the copy that outsiders get. Pure.

Numbers that can be a NIK or a telephone, e-mail addresses, and the words of the applicant's own
name become dots. What an applicant wrote about somebody else is not found by rules like these, so
the copy says that it was masked by machine and must be read before it is handed out.
"""

import re
from collections.abc import Iterable

from serambi.identity.masking import DOT

HIDDEN = DOT * 4
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_NUMBER = re.compile(r"(?<![\w/])\+?\d(?:[ .\-]?\d){8,19}(?![\w/])")
_SHORT = 3


def veiled(text: str, names: Iterable[str] = ()) -> str:
    """`text` with numbers of nine and more digits, addresses and the words of `names` hidden.

    A register number ("017/reg.ppid/1971/12/2026") stays.
    """
    bare = _NUMBER.sub(HIDDEN, _EMAIL.sub(HIDDEN, text))
    words = {word for name in names for word in re.findall(r"[^\W\d_]{3,}", name)}
    common = {word for word in words if len(word) < _SHORT or word.casefold() in _EVERYDAY}
    for word in sorted(words - common, key=len, reverse=True):
        bare = re.sub(rf"\b{re.escape(word)}\b", HIDDEN, bare, flags=re.IGNORECASE)
    return bare


_EVERYDAY = frozenset(
    [
        "kota",
        "kabupaten",
        "provinsi",
        "pemilu",
        "bawaslu",
        "informasi",
        "publik",
        "lembaga",
        "yayasan",
        "perkumpulan",
        "masyarakat",
        "dan",
        "untuk",
        "bin",
        "binti",
        "partai",
        "universitas",
        "badan",
        "forum",
        "aliansi",
        "pemantau",
        "indonesia",
    ]
)
"""Words of a body's name that say nothing about who it is and stand in every request."""

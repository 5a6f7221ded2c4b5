"""Names of columns, compared."""

import re


def plain(name: str) -> str:
    """ "Nama_Informasi*" → "nama informasi"."""
    return " ".join(re.findall(r"[^\W_]+", name.casefold()))

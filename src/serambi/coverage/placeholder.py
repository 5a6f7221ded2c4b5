"""Words that stand where something should be written. Pure; no database.

What is found is shown to people, who mend it; nothing is changed by itself.
"""

import re
from dataclasses import dataclass

_WHOLE = re.compile(
    r"(?:"
    r"(?P<same>\w)(?P=same){2,}"  # aaaaa
    r"|[\s.…_\-–—*?x/]+"  # "...", "xxx", "-"
    r"|(?:tes|test|testing|coba|percobaan|contoh|dummy|sample|asdf+|qwerty|tba|tbd|todo|n/?a|nihil|null|none|judul|untitled)(?:\s*\d+)?"
    r")",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"lorem ipsum|dolor sit amet|^belum ada (?:data|isi|judul|dokumen|berkas)|belum diisi"
    r"|isi di sini|diisi (?:nanti|kemudian|di sini)|masih kosong|under construction|coming soon"
    r"|segera hadir|(?:nama|judul) (?:dokumen|informasi) di sini",
    re.IGNORECASE,
)
_BLANK_NUMBER = re.compile(
    r"\b(?:nomor|no|tanggal|tgl|tahun|bulan)\b\s*[.:]?\s*(?:\.{3,}|…|_{3,}|x{3,})", re.IGNORECASE
)
_DOTS = re.compile(r"\.{5,}|…{2,}|_{4,}")
_NOT_YET = re.compile(r"(?:belum ada|belum tersedia|menyusul)", re.IGNORECASE)
_OFFICE = re.compile(r"\bbawaslu\s+((?:[\w.'-]+\s*){1,6})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Names:
    """Names of offices, folded: those that this office may speak of, and all others."""

    own: frozenset[str]
    others: frozenset[str]


def folded(name: str) -> str:
    """A name as it is compared: lower case, "kab." written out, single spaces."""
    words = re.sub(r"\bkab\b\.?", "kabupaten", name.casefold())
    return " ".join(words.split())


def placeholder(text: str, names: Names | None = None) -> str | None:
    """Why `text` looks like a placeholder, as a sentence; None when it does not, or is empty.

    Another office's name counts only when no name of our own stands beside it: an agreement
    between two offices names both.
    """
    said = " ".join(text.split())
    if not said:
        return None
    if _WHOLE.fullmatch(said):
        return f"“{said[:40]}” bukan isi yang sebenarnya."
    if _NOT_YET.fullmatch(said.rstrip(". ")):
        return f"“{said[:40]}” ditulis sebagai pengganti isi."
    if found := _INSIDE.search(said) or _BLANK_NUMBER.search(said) or _DOTS.search(said):
        return f"Ada bagian yang belum diisi: “{found.group()[:40]}”."
    return _foreign(said, names) if names else None


def _foreign(said: str, names: Names) -> str | None:
    """Another office's name where only our own, or one above or below us, may stand."""
    if "bawaslu" not in said.casefold():
        return None
    named = {name for found in _OFFICE.finditer(said) if (name := _known(found.group(1), names))}
    strangers = named & names.others
    if not strangers or named & names.own:
        return None
    return f"Menyebut kantor lain: {sorted(strangers)[0].title()}."


def _known(words: str, names: Names) -> str | None:
    """The longest name of the ladder with which `words` begins."""
    parts = re.sub(r"[^\w\s'-]", " ", folded(words)).split()
    for length in range(min(6, len(parts)), 0, -1):
        name = "bawaslu " + " ".join(parts[:length])
        if name in names.own or name in names.others:
            return name
    return None

"""What people write in cells → our values. None where the text has no meaning for us."""

import re
from datetime import date

from serambi.core.dates import MONTHS
from serambi.law.headings import Category

_MONTH_NUMBER = {month.casefold(): number for number, month in enumerate(MONTHS, start=1)} | {
    month[:3].casefold(): number for number, month in enumerate(MONTHS, start=1)
}
_MONTH_NUMBER |= {
    "agt": 8,
    "agust": 8,
    "sept": 9,
    "okt": 10,
    "nop": 11,
    "nopember": 11,
    "pebruari": 2,
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_WORDS = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\.?\s+(\d{4})")


def category_of(text: str) -> Category | None:
    """ "Informasi Serta-Merta" → SERTA_MERTA."""
    words = " ".join(re.findall(r"[a-z]+", text.casefold()))
    if "serta merta" in words or "sertamerta" in words:
        return Category.SERTA_MERTA
    if "setiap saat" in words or "setiapsaat" in words:
        return Category.SETIAP_SAAT
    if "berkala" in words:
        return Category.BERKALA
    return None


def is_exempt(text: str) -> bool:
    """True for "dikecualikan": such items belong to another list."""
    return "kecuali" in text.casefold()


def format_of(text: str) -> str | None:
    """ "Soft & hard copy" → "both"; an empty cell means softcopy."""
    words = re.sub(r"[^a-z]+", " ", text.casefold())
    soft = bool(
        re.search(r"soft|digital|elektronik|pdf|file|daring|online|excel|xls|video|web", words)
    )
    hard = bool(re.search(r"hard|cetak|kertas|fisik|buku|arsip", words))
    if soft and hard:
        return "both"
    if hard:
        return "hardcopy"
    return "softcopy" if soft or not words.strip() else None


def language_of(text: str) -> str:
    """ "Inggris" → "en"; empty or Indonesian → "id"; anything else → "xx"."""
    words = text.casefold()
    if not words or "indonesia" in words or words == "id":
        return "id"
    return "en" if "inggris" in words or "english" in words or words == "en" else "xx"


def yes_of(text: str) -> bool | None:
    """ "ya", "pemilu", "1" → True; empty, "tidak", "umum" → False."""
    word = text.casefold().strip()
    if word in {"", "tidak", "t", "0", "no", "umum", "false", "-"}:
        return False
    if word in {"ya", "y", "1", "yes", "pemilu", "pemilihan", "pilkada", "true", "v", "x"}:
        return True
    return None


def date_of(text: str) -> date | None:
    """A whole day as people write it: 2020-03-12, 12/03/2020, 12 Maret 2020."""
    found = find_date(text)
    return found[0] if found and not found[1] else None


def find_date(text: str) -> tuple[date, str] | None:
    """The first whole day in `text` and what remains around it."""
    for pattern, order in ((_ISO, "ymd"), (_NUMERIC, "dmy"), (_WORDS, "dMy")):
        match = pattern.search(text)
        if match is None:
            continue
        day = _day(match.groups(), order)
        if day is None:
            continue
        around = text[: match.start()] + " " + text[match.end() :]
        return day, " ".join(re.sub(r"00:00(:00)?", "", around).split()).strip(" ,;/-")
    return None


def _day(parts: tuple[str, ...], order: str) -> date | None:
    values = dict(zip(order, parts, strict=True))
    month = _MONTH_NUMBER.get(values.get("M", "").casefold()) if "M" in values else int(values["m"])
    if not month:
        return None
    try:
        return date(int(values["y"]), month, int(values["d"]))
    except ValueError:
        return None

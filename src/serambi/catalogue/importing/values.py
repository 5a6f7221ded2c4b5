"""What people write in cells → our values. None where the text has no meaning for us."""

import re

from serambi.law.headings import Category


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

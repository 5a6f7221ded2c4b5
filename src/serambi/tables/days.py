"""Dates as people write them in cells."""

import re
from datetime import date

from serambi.core.dates import MONTHS

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

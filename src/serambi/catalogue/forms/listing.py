"""What the address of the public list asks for.

Read by hand and not by a form: the list is the page that is opened most, and a value that makes
no sense is left out, never an error page.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from serambi.catalogue.fields import FORMATS
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.selectors import DeskWanted, Wanted
from serambi.catalogue.words import HEADING_TITLES, category_name, format_name, heading_title
from serambi.law.headings import Category

MAX_Q = 200
MAX_PAGE = 100_000
MOST_UNITS = 80
_PARAMETERS = {
    "q": "q",
    "category": "kategori",
    "heading": "pokok",
    "unit": "unit",
    "year": "tahun",
    "format": "bentuk",
    "election": "pemilu",
    "page": "hal",
}


class Option(NamedTuple):
    """One line of a select: value, words, how many entries, whether it is chosen."""

    value: str
    label: str
    n: int
    chosen: bool


class Tab(NamedTuple):
    """One category with its count and the address that shows it."""

    label: str
    href: str
    n: int
    current: bool


def wanted(query: QueryDict) -> Wanted:
    """The filters in the address."""
    text = {
        name: query.get(word, "").replace("\x00", "").strip() for name, word in _PARAMETERS.items()
    }
    return Wanted(
        q=text["q"][:MAX_Q],
        category=text["category"] if text["category"] in set(Category) else "",
        heading=text["heading"] if text["heading"] in HEADING_TITLES else "",
        unit=text["unit"][:160],
        year=_number(text["year"], 2200),
        format=text["format"] if text["format"] in FORMATS else "",
        election=text["election"] == "1",
        page=_number(text["page"], MAX_PAGE) or 1,
    )


def desk_wanted(query: QueryDict) -> DeskWanted:
    """The filters in the desk's address."""
    state, category = query.get("keadaan", ""), query.get("kategori", "")
    return DeskWanted(
        q=query.get("cari", "").replace("\x00", "").strip()[:MAX_Q],
        state=state if state in CatalogueEntry.State.values else "",
        category=category if category in set(Category) else "",
        page=_number(query.get("hal", ""), MAX_PAGE) or 1,
    )


def address(asked: Wanted, **changes: Any) -> str:
    """The query string that asks for `asked` with `changes`; "?" for the whole list."""
    other = replace(asked, **changes)
    plain = Wanted()
    values = {
        word: int(value) if isinstance(value, bool) else value
        for name, word in _PARAMETERS.items()
        if (value := getattr(other, name)) != getattr(plain, name)
    }
    return f"?{urlencode(values)}"


def tabs(asked: Wanted, counts: Mapping[str, Any]) -> list[Tab]:
    """All, and the three categories, with the counts of the whole list."""
    numbers = counts.get("category", {})
    shown = [("", _("Semua"), counts.get("total", 0))]
    shown += [(one.value, category_name(one.value), numbers.get(one.value, 0)) for one in Category]
    return [
        Tab(
            label,
            address(asked, category=value, heading="", page=1),
            count,
            value == asked.category,
        )
        for value, label, count in shown
    ]


def options(asked: Wanted, counts: Mapping[str, Any]) -> dict[str, list[Option]]:
    """The selects beside the list: only values that some entry has."""
    headings = [code for code in HEADING_TITLES if code in counts.get("heading", {})]
    if asked.category:
        headings = [code for code in headings if code.startswith(f"{asked.category}.")]
    units = sorted(counts.get("unit", {}), key=str.casefold)[:MOST_UNITS]
    years = sorted(counts.get("year", {}), reverse=True)
    formats = [one for one in FORMATS if one in counts.get("format", {})]
    return {
        "headings": _options(counts, "heading", headings, heading_title, asked.heading),
        "units": _options(counts, "unit", units, str, asked.unit),
        "years": _options(counts, "year", years, str, str(asked.year or "")),
        "formats": _options(counts, "format", formats, format_name, asked.format),
    }


def _options(
    counts: Mapping[str, Any], name: str, values: list[str], words: Any, chosen: str
) -> list[Option]:
    numbers = counts.get(name, {})
    return [Option(one, words(one), numbers[one], one == chosen) for one in values]


def _number(text: str, most: int) -> int | None:
    if not (text.isascii() and text.isdigit()) or len(text) > 6:
        return None
    number = int(text)
    return number if 0 < number <= most else None

"""What the address of a search asks for; a value that makes no sense is left out, never an error."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from serambi.law.headings import CATEGORY_NAMES, Category
from serambi.search.expression import Filters
from serambi.search.kinds import KINDS
from serambi.search.reach import Reach

PER_PAGE = 20
MAX_Q = 200
MOST_PAGES = 150
MOST_UNITS = 40


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody searches for; empty means no filter. Pages count from 1."""

    q: str = ""
    kind: str = ""
    category: str = ""
    year: int | None = None
    unit: str = ""
    reach: Reach = Reach.OFFICE
    page: int = 1
    exact: bool = False

    @property
    def filters(self) -> Filters:
        """For the index."""
        kinds = (self.kind,) if self.kind else ()
        return Filters(kinds, self.category, self.year, self.unit)

    @property
    def narrowed(self) -> bool:
        """True when a filter below the tabs is set."""
        return bool(self.category or self.year or self.unit)

    def address(self, **changes: Any) -> str:
        """The query string that asks for this with `changes`, on its first page."""
        other = replace(self, **{"page": 1, **changes})
        values = {
            "q": other.q,
            "jenis": other.kind,
            "kategori": other.category,
            "tahun": other.year or "",
            "unit": other.unit,
            "jangkauan": "" if other.reach == Reach.OFFICE else other.reach.value,
            "hal": other.page if other.page > 1 else "",
            "persis": "1" if other.exact else "",
        }
        return f"?{urlencode({name: value for name, value in values.items() if value})}"


class Choice(NamedTuple):
    """One line of a select or one tab: value, words, address, how many, whether it is chosen."""

    value: str
    label: str
    href: str
    n: int
    chosen: bool


def asked(query: QueryDict) -> Asked:
    """The search in the address."""
    text = {name: query.get(name, "").replace("\x00", "").strip() for name in query}
    reach = text.get("jangkauan", "")
    return Asked(
        q=text.get("q", "")[:MAX_Q],
        kind=text["jenis"] if text.get("jenis") in KINDS else "",
        category=text["kategori"] if text.get("kategori") in set(Category) else "",
        year=_number(text.get("tahun", ""), 2200),
        unit=text.get("unit", "")[:160],
        reach=Reach(reach) if reach in set(Reach) else Reach.OFFICE,
        page=_number(text.get("hal", ""), MOST_PAGES) or 1,
        exact=text.get("persis") == "1",
    )


def tabs(wanted: Asked, counts: Mapping[str, Mapping[str, int]]) -> list[Choice]:
    """All, and each kind that something was found of."""
    numbers = counts.get("kind", {})
    shown = [("", _("Semua"))]
    shown += [(code, _(name)) for code, name in KINDS.items() if numbers.get(code)]
    if wanted.kind and not numbers.get(wanted.kind):
        shown.append((wanted.kind, _(KINDS[wanted.kind])))
    return [
        Choice(code, name, wanted.address(kind=code), numbers.get(code, 0), code == wanted.kind)
        for code, name in shown
    ]


def options(wanted: Asked, counts: Mapping[str, Mapping[str, int]]) -> dict[str, list[Choice]]:
    """The selects below the tabs: only values that some result has, and the one that is chosen."""
    categories = [one.value for one in Category]
    years = sorted(counts.get("year", {}), reverse=True)
    units = sorted(counts.get("unit", {}), key=lambda one: (-counts["unit"][one], one))
    return {
        "categories": _choices(wanted, counts, "category", categories, _category),
        "years": _choices(wanted, counts, "year", years, str),
        "units": _choices(wanted, counts, "unit", units[:MOST_UNITS], str),
    }


def _choices(
    wanted: Asked,
    counts: Mapping[str, Mapping[str, int]],
    name: str,
    values: list[str],
    words: Any,
) -> list[Choice]:
    chosen = str(getattr(wanted, name) or "")
    numbers = counts.get(name, {})
    held = [one for one in values if numbers.get(one)]
    if chosen and chosen not in held:
        held.append(chosen)
    return [Choice(one, words(one), "", numbers.get(one, 0), one == chosen) for one in held]


def _category(value: str) -> str:
    return _(CATEGORY_NAMES[Category(value)])


def _number(text: str, most: int) -> int | None:
    if not (text.isascii() and text.isdigit()) or len(text) > 6:
        return None
    number = int(text)
    return number if 0 < number <= most else None

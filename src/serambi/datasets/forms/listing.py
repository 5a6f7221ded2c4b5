"""What the addresses of the lists ask for; a value that makes no sense is left out."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from serambi.datasets.models import Dataset

MAX_Q = 200
MAX_PAGE = 10_000
PILES = (*Dataset.State.values, "proposed")


@dataclass(frozen=True, slots=True)
class Asked:
    """Words, a theme or a state, a page."""

    q: str = ""
    theme: str = ""
    state: str = ""
    page: int = 1

    def address(self, **changes: Any) -> str:
        """The query string that asks for this with `changes`."""
        other = replace(self, **changes)
        values = {"q": other.q, "tema": other.theme, "keadaan": other.state}
        if other.page > 1:
            values["hal"] = str(other.page)
        return f"?{urlencode({name: value for name, value in values.items() if value})}"


def asked(query: QueryDict) -> Asked:
    """What stands in the address."""
    theme, state, page = query.get("tema", ""), query.get("keadaan", ""), query.get("hal", "")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1
    return Asked(
        q=query.get("q", "").replace("\x00", "").strip()[:MAX_Q],
        theme=theme if theme in Dataset.Theme.values else "",
        state=state if state in PILES else "",
        page=min(max(1, number), MAX_PAGE),
    )

"""What the list's template prints, made ready so that the template has little to do.

Each node of a template costs time for each of 25 rows, and this is the page that is opened most:
a row is three values, and the filters, which are the same for everybody who asks alike, are
rendered once per version of the list.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from serambi.catalogue.forms import listing
from serambi.catalogue.models import CatalogueStamp
from serambi.catalogue.selectors import PER_PAGE, ListPage, ListRow, Wanted
from serambi.catalogue.words import category_name, format_name
from serambi.offices.models import Office

FILTERS = "catalogue/public/parts/filters.html"
FOUND = "catalogue/public/parts/found.html"
KEPT_SECONDS = 600
Stamp = CatalogueStamp | None


class Line(NamedTuple):
    """One row of the list, ready to print."""

    href: str
    title: str
    meta: str


def found(office: Office, asked: Wanted, page: ListPage, stamp: Stamp) -> SafeString:
    """The part that changes with every filter: categories, count, rows, pages, downloads."""
    first = (page.page - 1) * PER_PAGE
    context = {
        "office": office,
        "asked": asked,
        "lines": lines(office, page.rows),
        "page": page,
        "first": first + 1,
        "last": first + len(page.rows),
        "previous": listing.address(asked, page=page.page - 1) if page.page > 1 else "",
        "following": listing.address(asked, page=page.page + 1) if page.page < page.pages else "",
        "tabs": listing.tabs(asked, stamp.counts if stamp else {}),
        "query": listing.address(asked, page=1) if asked.filtered else "",
        "changed_at": stamp.changed_at if stamp else None,
    }
    return render_to_string(FOUND, context)


def lines(office: Office, rows: Sequence[ListRow]) -> list[Line]:
    """The rows with their address and their facts in one line."""
    categories = {value: category_name(value) for value in {row.category for row in rows}}
    formats = {value: format_name(value) for value in {row.format for row in rows}}
    return [
        Line(
            f"/{office.code}/informasi/{row.slug}/",
            row.title,
            " · ".join(
                filter(
                    None,
                    (
                        categories[row.category],
                        row.unit,
                        str(row.year or ""),
                        formats[row.format],
                    ),
                )
            ),
        )
        for row in rows
    ]


def filters(office: Office, asked: Wanted, stamp: Stamp) -> SafeString:
    """The selects, the same for everybody who asks alike of one version of the list."""
    shown = replace(asked, q="", page=1)
    said = hashlib.sha256(repr((shown, bool(asked.q))).encode()).hexdigest()[:24]
    key = f"dip:{office.pk}:{stamp.mark if stamp else 0}:{get_language()}:{said}"
    kept: SafeString | None = cache.get(key)
    if kept is None:
        counts = stamp.counts if stamp else {}
        context = {
            "asked": asked,
            "options": listing.options(asked, counts),
            "elections": counts.get("election", 0),
            "narrowed": replace(shown, category="").filtered,
        }
        kept = render_to_string(FILTERS, context)
        cache.set(key, kept, KEPT_SECONDS)
    return kept

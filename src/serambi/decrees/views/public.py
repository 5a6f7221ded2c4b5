"""The list by decree for everybody: years, one edition, its papers, what changed."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.decrees import selectors
from serambi.decrees.forms import CompareForm
from serambi.decrees.models import DecreeEdition, DecreeRow
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office

PER_PAGE = 50
FORMS = ("pdf", "xlsx", "json")


@public
@require_safe
def years(request: OfficeRequest, office: Office) -> HttpResponse:
    """Every year with its decree and amendments."""
    return render(
        request, "decrees/public/years.html", {"editions": selectors.public_editions(office)}
    )


@public
@require_safe
def show(
    request: OfficeRequest, office: Office, year: int, number: int | None = None
) -> HttpResponse:
    """The list of a year: the newest edition, or an older one that says it was amended."""
    found = selectors.edition(office, year, number, public=True)
    editions = [one for one in selectors.public_editions(office) if one.year == year]
    rows = DecreeRow.objects.filter(edition=found).order_by("position")
    context = {
        "edition": found,
        "newest": editions[0],
        "editions": editions,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("hal")),
    }
    return render(request, "decrees/public/edition.html", context)


@public
@require_safe
def paper(
    request: OfficeRequest, office: Office, year: int, number: int, form: str
) -> HttpResponse:
    """The frozen list as PDF, XLSX or JSON: the very bytes whose digest is on the page."""
    if form not in FORMS:
        raise Http404
    found = selectors.edition(office, year, number, public=True)
    return serve(getattr(found, form), inline="lihat" in request.GET)


@public
@require_safe
def compare(request: OfficeRequest, office: Office) -> HttpResponse:
    """What was added, removed, changed and moved between two editions."""
    editions = selectors.public_editions(office)
    form = CompareForm(request.GET, editions=editions)
    form.is_valid()
    older, newer = _pair(editions, form.typed("dari"), form.typed("ke"))
    comparison = selectors.compare(older, newer) if older and newer else None
    chosen = {"dari": older.key if older else "", "ke": newer.key if newer else ""}
    context = {
        "form": CompareForm(initial=chosen, editions=editions),
        "older": older,
        "newer": newer,
        "comparison": comparison,
    }
    return render(request, "decrees/public/compare.html", context)


def _pair(
    editions: list[DecreeEdition], older: str, newer: str
) -> tuple[DecreeEdition | None, DecreeEdition | None]:
    """The two that were asked for, else the newest two."""
    known = {one.key: one for one in editions}
    first = known.get(older) or (editions[1] if len(editions) > 1 else None)
    second = known.get(newer) or (editions[0] if editions else None)
    return first, second

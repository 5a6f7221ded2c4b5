"""The search page, what is suggested while somebody types, and the box for browsers."""

from typing import Any

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from serambi.identity.guards import OfficeRequest, public
from serambi.law.headings import CATEGORY_NAMES, Category
from serambi.offices.models import Office
from serambi.search import forms
from serambi.search.finding import Hit
from serambi.search.forms import PER_PAGE, Asked
from serambi.search.kinds import SINGLE
from serambi.search.reach import Reach
from serambi.search.selectors import Results, find, meant, office_names

SUGGESTED = 7
SUGGESTED_FROM = 2
ELSEWHERE = 3
DOUBTED = 2
"""With so few results or fewer, what was typed may be an error of typing."""


@public
@require_safe
def search(request: OfficeRequest, office: Office) -> HttpResponse:
    """Everything of the office that can be found, and what others have when it has nothing."""
    wanted = forms.asked(request.GET)
    offset = (wanted.page - 1) * PER_PAGE
    results = _found(office, wanted, offset)
    if not results.hits and wanted.page > 1:
        raise Http404
    elsewhere = _elsewhere(office, wanted, results)
    last = offset + len(results.hits)
    better = results.mended or _meant(office, wanted, results)
    context = {
        "asked": wanted, "q": wanted.q, "results": results,
        "hits": _lines(office, results.hits), "near": _lines(office, results.near),
        "elsewhere": _lines(office, elsewhere), "tabs": forms.tabs(wanted, results.counts),
        "options": forms.options(wanted, results.counts), "circles": _circles(office, wanted),
        "first": offset + 1, "last": last, "exactly": wanted.address(exact=True),
        "meant": better, "meant_href": wanted.address(q=better, exact=False),
        "clear": wanted.address(kind="", category="", year=None, unit=""),
        "previous": wanted.address(page=wanted.page - 1) if wanted.page > 1 else "",
        "following": wanted.address(page=wanted.page + 1) if last < results.total else "",
    }  # fmt: skip
    response = render(request, "search/page.html", context)
    if elsewhere or wanted.reach != Reach.OFFICE:  # the office's own log says nothing of these
        response.headers["Cache-Control"] = "private, no-store"
    return response


@public
@require_safe
def suggest(request: OfficeRequest, office: Office) -> HttpResponse:
    """Titles that fit what is being typed, as browsers' own search boxes read them (OpenSearch)."""
    typed = request.GET.get("q", "").replace("\x00", "").strip()[: forms.MAX_Q]
    titles: list[str] = []
    if len(typed) >= SUGGESTED_FROM:
        hits = find(office, typed, limit=SUGGESTED, widen=False).hits
        titles = list(dict.fromkeys(hit.title for hit in hits))
    return JsonResponse(
        [typed, titles], safe=False, content_type="application/x-suggestions+json; charset=utf-8"
    )


@public
@require_safe
def description(request: OfficeRequest, office: Office) -> HttpResponse:
    """How a browser may add this search to its own (OpenSearch 1.1)."""
    context = {"office": office, "base": request.build_absolute_uri(f"/{office.code}/cari/")}
    kind = "application/opensearchdescription+xml; charset=utf-8"
    return render(request, "search/opensearch.xml", context, content_type=kind)


def _found(office: Office, wanted: Asked, offset: int) -> Results:
    if not wanted.q:
        return Results((), 0)
    return find(
        office, wanted.q, limit=PER_PAGE, offset=offset, filters=wanted.filters,
        reach=wanted.reach, people=not wanted.exact, widen=not wanted.exact,
    )  # fmt: skip


def _meant(office: Office, wanted: Asked, results: Results) -> str:
    """Other words to search for, when those that were typed find hardly anything."""
    whole = 0 if results.widened else results.total
    if not wanted.q or wanted.page > 1 or wanted.narrowed or wanted.kind or whole > DOUBTED:
        return ""
    return meant(office, wanted.q, found=bool(whole))


def _elsewhere(office: Office, wanted: Asked, results: Results) -> list[Hit]:
    """The best of other offices, when this one holds nothing with all the words."""
    mended_or_met = results.total and not results.widened
    if not wanted.q or mended_or_met or wanted.reach != Reach.OFFICE or wanted.page > 1:
        return []
    found = find(
        office, wanted.q, limit=ELSEWHERE, filters=wanted.filters, reach=Reach.NATION, widen=False
    )
    return [hit for hit in found.hits if hit.office_id != office.pk]


def _lines(office: Office, hits: Any) -> list[tuple[Hit, str, str]]:
    """Each hit with what it is and, when it is another office's, whose."""
    names = office_names({hit.office_id for hit in hits} - {office.pk})
    return [(hit, _what(hit), names.get(hit.office_id, "")) for hit in hits]


def _what(hit: Hit) -> str:
    if hit.kind in SINGLE:
        return _(SINGLE[hit.kind])
    category = hit.facets.get("category", "")
    return _(CATEGORY_NAMES[Category(category)]) if category in set(Category) else ""


def _circles(office: Office, wanted: Asked) -> list[tuple[str, str, bool]]:
    """Name, address, chosen: this office, its province, the nation."""
    names = [(Reach.OFFICE, _("Kantor ini")), (Reach.NATION, _("Seluruh Indonesia"))]
    if office.level != Office.Level.RI:
        names.insert(1, (Reach.PROVINCE, _("Satu provinsi")))
    return [(name, wanted.address(reach=one), one == wanted.reach) for one, name in names]

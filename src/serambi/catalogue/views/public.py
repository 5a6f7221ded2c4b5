"""The list, an entry, its files, and the search: for everybody."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from serambi.catalogue import selectors
from serambi.catalogue.access import can_see
from serambi.catalogue.forms import listing
from serambi.catalogue.models import CatalogueEntry
from serambi.catalogue.views import list_page
from serambi.catalogue.views.filecards import cards
from serambi.catalogue.views.frame import around
from serambi.catalogue.views.sheet import json_ld, sheet
from serambi.files.http import serve, serve_picture
from serambi.files.selectors import first_pages
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.search.selectors import about


@public
@require_safe
def entry_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """The information list: 25 entries a page, filters and search in the address."""
    asked = listing.wanted(request.GET)
    stamp = selectors.stamp_of(office)
    page = selectors.public_page(office, asked, stamp)
    if not page.rows and asked.page > 1:
        raise Http404
    found = list_page.found(office, asked, page, stamp)
    if "HX-Request" in request.headers and "HX-History-Restore-Request" not in request.headers:
        response = HttpResponse(found)
    else:
        filters = list_page.filters(office, asked, stamp)
        parts = {"q": asked.q, "filters": filters, "found": found}
        response = HttpResponse(around(request, office, "catalogue/public/list.html", parts))
    patch_vary_headers(response, ["HX-Request"])
    return response


@public
@require_safe
def entry(request: OfficeRequest, office: Office, slug: str) -> HttpResponse:
    """One entry with every column of the list, its files and links.

    A UUID in the address leads to the readable address. A withdrawn entry answers 410 and why.
    """
    found = selectors.by_key(office, slug)
    if found.state == CatalogueEntry.State.WITHDRAWN:
        return render(request, "catalogue/public/withdrawn.html", {"entry": found}, status=410)
    if not can_see(request.actor, found):
        raise Http404
    if slug != found.slug:
        return HttpResponseRedirect(f"/{office.code}/informasi/{found.slug}/")
    files = selectors.files_of(found)
    context = {
        "entry": found,
        "sheet": sheet(found),
        "files": cards(files),
        "links": selectors.links_of(found),
        "answers": about(office, kind="jawaban", facet="entries", value=str(found.pk)),
        "json_ld": json_ld(office, found, files, request.build_absolute_uri("/")),
    }
    return render(request, "catalogue/public/entry.html", context)


@public
@require_safe
def download(request: OfficeRequest, office: Office, slug: str, file_id: int) -> HttpResponse:
    """A document of a public entry."""
    found = selectors.by_key(office, slug)
    if not can_see(request.actor, found):
        raise Http404
    row = selectors.file_of(found, file_id)
    if row.withheld_at is not None:
        return _versions(request, found, row.document, row.version, status=410)
    response = serve(row.stored, inline="lihat" in request.GET)
    if row.superseded_at is not None:
        newest = f"/{office.code}/informasi/{found.slug}/dokumen/{row.document}/"
        response["Link"] = f'<{newest}>; rel="latest-version"'
    return response


@public
@require_safe
def document(
    request: OfficeRequest, office: Office, slug: str, number: int, version: int | None = None
) -> HttpResponse:
    """A document with all its versions; an older one says that it was replaced, when and why."""
    found = selectors.by_key(office, slug)
    if not can_see(request.actor, found):
        raise Http404
    return _versions(request, found, number, version)


@public
@require_safe
def picture(request: OfficeRequest, office: Office, slug: str, file_id: int) -> HttpResponse:
    """The first page of a public entry's document, small."""
    found = selectors.by_key(office, slug)
    if not can_see(request.actor, found):
        raise Http404
    row = next((one for one in selectors.files_of(found) if one.pk == file_id), None)
    page = first_pages([row.stored]).get(row.stored_id) if row else None
    if page is None:
        raise Http404
    return serve_picture(page)


def _versions(
    request: OfficeRequest,
    found: CatalogueEntry,
    number: int,
    version: int | None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The page of a document at one of its versions; 410 says that this one is closed."""
    versions = selectors.versions_of(found, number)
    shown = next((one for one in versions if version in {None, one.version}), None)
    if shown is None:
        raise Http404
    context = {"entry": found, "versions": versions, "shown": shown, "newest": versions[0]}
    return render(request, "catalogue/public/document.html", context, status=status)

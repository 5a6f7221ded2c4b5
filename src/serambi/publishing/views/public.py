"""News for everybody: the list, one item, its photo."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.identity.actors import applicant
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.publishing import access, linked, selectors
from serambi.publishing.models import NewsItem
from serambi.publishing.views.picture import photo_of

PER_PAGE = 20


@public
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """What is public, the newest first."""
    pages = Paginator(selectors.published(office), PER_PAGE)
    typed = request.GET.get("hal", "")
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 7 else 1
    if number > pages.num_pages:
        raise Http404
    return render(request, "publishing/public/list.html", {"page": pages.get_page(number)})


@public
@require_safe
def show(request: OfficeRequest, office: Office, slug: str) -> HttpResponse:
    """One item with its corrections and credits; a withdrawn one answers 410, when and why."""
    item = _item(office, slug)
    if item.state == NewsItem.State.WITHDRAWN:
        return render(request, "publishing/public/withdrawn.html", {"item": item}, status=410)
    corrections = selectors.corrections_of(item)
    root = request.build_absolute_uri("/")
    context = {
        "item": item,
        "photo": item.shown_photo,
        "corrections": corrections,
        "json_ld": linked.article(office, item, corrections, root),
        "picture": f"{root.rstrip('/')}{item.get_absolute_url()}foto/",
    }
    return render(request, "publishing/public/item.html", context)


@public
@require_safe
def photo(request: OfficeRequest, office: Office, slug: str) -> HttpResponseBase:
    """The photo of what is public."""
    item = _item(office, slug)
    if item.state != NewsItem.State.PUBLISHED:
        raise Http404
    return photo_of(item)


def _item(office: Office, slug: str) -> NewsItem:
    return selectors.by_slug(access.visible_to(applicant(office.pk)), slug)

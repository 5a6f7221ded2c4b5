"""Answers for everybody: the list, one answer, its files."""

from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, public
from serambi.library.models import Release
from serambi.library.selectors import shelf
from serambi.library.selectors.queue import entries_of
from serambi.offices.models import Office

MOST_PAGES = 10_000
LONGEST = 200


@public
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """Published answers, newest first, or those that hold the words asked for."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    number = _number(request.GET.get("hal", ""))
    page = shelf.published(office, words, number)
    if number > page.pages:
        raise Http404
    context = {
        "q": words,
        "page": page,
        "previous": _address(words, number - 1) if number > 1 else "",
        "following": _address(words, number + 1) if number < page.pages else "",
    }
    return render(request, "library/public/list.html", context)


@public
@require_safe
def answer(request: OfficeRequest, office: Office, slug: str) -> HttpResponse:
    """One answer. A withdrawn one answers 410 and why."""
    release = shelf.by_slug(office, slug)
    if release.state == Release.State.WITHDRAWN:
        return render(request, "library/public/withdrawn.html", {"release": release}, status=410)
    files = list(release.files.select_related("stored"))
    context = {
        "release": release,
        "files": [one for one in files if one.included],
        "left_out": [one for one in files if not one.included],
        "entries": [
            one for one in entries_of(release) if one.entry and one.entry.state == "published"
        ],
    }
    return render(request, "library/public/answer.html", context)


@public
@require_safe
def download(request: OfficeRequest, office: Office, slug: str, file_id: int) -> HttpResponse:
    """A file of a published answer."""
    release = shelf.by_slug(office, slug)
    if release.state != Release.State.PUBLISHED:
        raise Http404
    row = next((one for one in shelf.files_of(release) if one.pk == file_id), None)
    if row is None:
        raise Http404
    return serve(row.stored, inline="lihat" in request.GET)


def _number(typed: str) -> int:
    fits = typed.isascii() and typed.isdigit() and len(typed) < 7
    return min(max(int(typed), 1), MOST_PAGES) if fits else 1


def _address(words: str, page: int) -> str:
    values = {"q": words} if words else {}
    if page > 1:
        values["hal"] = str(page)
    return f"?{urlencode(values)}" if values else "./"

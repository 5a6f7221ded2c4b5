"""What the public reads: published answers, newest first, or those that hold some words."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.core.errors import NotFound
from serambi.library.models import Release, ReleaseFile
from serambi.offices.models import Office
from serambi.search.selectors import find

KIND = "jawaban"
PER_PAGE = 20


class Line(NamedTuple):
    """One answer in the list; the HTML is safe and marked."""

    release: Release
    title_html: SafeString | str
    snippet_html: SafeString | str


class Page(NamedTuple):
    """A page of `total` answers; `widened` when no answer holds all the words."""

    lines: Sequence[Line]
    total: int
    page: int
    pages: int
    widened: bool = False


def published(office: Office, words: str, page: int) -> Page:
    """One page of published answers; two queries, four with words."""
    first = (page - 1) * PER_PAGE
    rows = Release.objects.filter(office=office, state=Release.State.PUBLISHED)
    if not words:
        total = rows.count()
        shown = rows.order_by("-published_at", "pk")[first : first + PER_PAGE] if total else []
        lines = [Line(one, one.title, _short(one.question)) for one in shown]
        return Page(lines, total, page, max(1, ceil(total / PER_PAGE)))
    found = find(office, words, kinds=[KIND], limit=PER_PAGE, offset=first)
    by_id = rows.in_bulk([hit.object_id for hit in found.hits])
    held = {str(pk): one for pk, one in by_id.items()}
    lines = [
        Line(held[hit.object_id], hit.title_html, hit.snippet_html)
        for hit in found.hits
        if hit.object_id in held
    ]
    return Page(lines, found.total, page, max(1, ceil(found.total / PER_PAGE)), found.widened)


def by_slug(office: Office, slug: str) -> Release:
    """The answer that is or was published under `slug`. Raises NotFound."""
    shown = (Release.State.PUBLISHED, Release.State.WITHDRAWN)
    found: Release | None = Release.objects.filter(
        office=office, slug=slug, state__in=shown
    ).first()
    if found is None:
        raise NotFound("release.unknown", _("Jawaban ini tidak ada."))
    found.office = office
    return found


def files_of(release: Release) -> list[ReleaseFile]:
    """The files that are released with it."""
    return list(release.files.filter(included=True).select_related("stored"))


def _short(text: str) -> str:
    return text if len(text) <= 220 else f"{text[:220].rsplit(' ', 1)[0]} …"

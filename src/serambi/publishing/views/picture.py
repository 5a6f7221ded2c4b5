"""The photo of an item, for whoever may see the item."""

from django.http import Http404, HttpResponse

from serambi.files.http import serve
from serambi.publishing.models import NewsItem

HOUR = 3600


def photo_of(item: NewsItem) -> HttpResponse:
    """The photo, kept by the browser for an hour; 404 without one or in quarantine."""
    if item.shown_photo is None:
        raise Http404
    response = serve(item.shown_photo, inline=True)
    response["Cache-Control"] = f"private, max-age={HOUR}"
    return response

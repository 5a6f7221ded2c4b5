"""Old addresses answered with the new ones: only where nothing of ours stands."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from serambi.moving.selectors import target_of

LONGEST = 400
OURS = re.compile(r"^/(?:akun|contoh|static|sehat|bahasa|galeri|\d{2}(?:\d{2})?/meja)/")
"""Never asked about: no older site's page stood there."""


class OldAddresses:
    """Middleware: a GET that found nothing (404) and names an old address is sent on with 301."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or the way to where the page is now; with the query first, then without."""
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in {"GET", "HEAD"}:
            return response
        whole = request.get_full_path()
        if len(whole) > LONGEST or "\x00" in request.path or OURS.match(request.path):
            return response
        for path in dict.fromkeys((whole, request.path)):
            target = target_of(path)
            if target is not None:
                return HttpResponsePermanentRedirect(target)
        return response

"""The language of the interface, remembered in a cookie; never guessed from the browser."""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from serambi.ui.access import anyone

YEAR = 365 * 24 * 3600
STAFF = re.compile(r"/(\d{2,4}/meja|akun|contoh)/")


@anyone
@require_safe
def language(request: HttpRequest, code: str) -> HttpResponse:
    """Remember the language `code` and go back to the page one came from."""
    if code not in dict(settings.LANGUAGES):
        raise Http404
    back = request.GET.get("kembali", "/")
    if not back.startswith("/") or not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = "/"
    response = HttpResponseRedirect(back)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, code, max_age=YEAR, samesite="Lax", httponly=True,
        secure=request.is_secure(),
    )  # fmt: skip
    return response


class LanguageMiddleware:
    """Indonesian unless the visitor asked for English here.

    The browser's own preference is not used: many Indonesian phones are set to English, and a page
    must read the same for everybody so that it can be cached and cited. Staff pages are always
    Indonesian: their words are those of the law and of the letters.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asked = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        if STAFF.match(request.path):
            asked = settings.LANGUAGE_CODE
        chosen = asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(chosen):
            request.LANGUAGE_CODE = chosen
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", chosen)
        return response

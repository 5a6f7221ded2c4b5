"""This product speaks GET, HEAD and POST; anything else is refused before a view is looked for."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase

SPOKEN = ("GET", "HEAD", "POST")


class SpokenMethodsMiddleware:
    """405 with the list of what is spoken (RFC 9110, 15.5.6)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Refuse or pass on."""
        if request.method not in SPOKEN:
            return HttpResponseNotAllowed(SPOKEN)
        return self.get_response(request)

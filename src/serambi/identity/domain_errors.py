"""A domain error that no form caught becomes a page in words with a 4xx status, never a 5xx."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from serambi.core.errors import (
    Conflict,
    InvalidInput,
    NotAllowed,
    NotFound,
    Refused,
    SerambiError,
    Unavailable,
)

STATUSES: dict[type[SerambiError], int] = {
    InvalidInput: 422,
    NotAllowed: 403,
    NotFound: 404,
    Conflict: 409,
    Refused: 409,
    Unavailable: 424,
}


def status_of(error: SerambiError) -> int:
    """The HTTP status that says the same as `error` (RFC 9110 §15.5; 424: RFC 4918 §11.4)."""
    return next((s for kind, s in STATUSES.items() if isinstance(error, kind)), 400)


def error_page(request: HttpRequest, error: SerambiError) -> HttpResponse:
    """The error in its own words."""
    status = status_of(error)
    context = {
        "status": status,
        "title": _title(status),
        "sentence": error.sentence,
        "next_step": error.next_step or _("Kembali ke halaman sebelumnya lalu coba lagi."),
    }
    return render(request, "ui/errors/page.html", context, status=status)


def _title(status: int) -> str:
    if status == 404:
        return _("Halaman tidak ditemukan")
    if status == 403:
        return _("Halaman ini bukan untuk akun Anda")
    return _("Belum dapat dilakukan")


class DomainErrorMiddleware:
    """Catches what services raise and views did not turn into a form error."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Django calls this for an exception that left the view."""
        if isinstance(exception, SerambiError):
            return error_page(request, exception)
        return None

"""Error pages that say what to do."""

from django.http import HttpRequest, HttpResponse


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's protection token is missing or stale."""
    return HttpResponse("Formulir kedaluwarsa. Muat ulang halaman lalu kirim lagi.", status=403)

"""503: a lock was not free in time; what was typed is handed back, to be sent once more."""

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import RawPostDataException
from django.template import loader
from django.utils.translation import gettext as _

from serambi.ui.error_words import PAGES

SECONDS = 5
"""When to come again (Retry-After, RFC 9110 §10.2.3)."""
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field
_SECRET = ("password", "sandi")


def busy(request: HttpRequest) -> HttpResponse:
    """A plain page that asks neither the database nor the session.

    The same form as it came stands in it, out of sight, behind one button; files cannot be handed
    back, and passwords are not.
    """
    words = PAGES[503]
    if request.path.startswith("/api/"):
        said = {"type": "about:blank", "title": str(words.title), "status": 503}
        answer: HttpResponse = JsonResponse(said, status=503)
        answer["Content-Type"] = "application/problem+json"
    else:
        typed = _typed(request)
        context = {
            "status": 503,
            **words._asdict(),
            "typed": typed,
            "csrf_token": _token(request),
            "path": request.get_full_path(),
        }
        if typed is None:
            context["sentence"] = _("Halaman ini belum dapat dibuat karena banyak yang menulis.")
            context["next_step"] = _("Tunggu beberapa detik, lalu muat ulang atau ulangi.")
        elif request.FILES:
            context["next_step"] = _(
                "Tunggu beberapa detik, lalu kirim lagi. Berkas perlu dipilih lagi; isian lain masih ada."
            )
        answer = HttpResponse(loader.render_to_string("ui/errors/plain.html", context), status=503)
    answer["Retry-After"] = str(SECONDS)
    answer["Cache-Control"] = "no-store"
    return answer


def _token(request: HttpRequest) -> str:
    """The form's own protection token, which is still good."""
    try:
        return str(request.POST.get(TOKEN, ""))
    except (RawPostDataException, SuspiciousOperation, ValueError, OSError):
        return ""


def _typed(request: HttpRequest) -> list[tuple[str, str]] | None:
    """Every field of a form as it came, in its order; None when it cannot be sent again from here,
    because one of them is a password or nothing can be read."""
    if request.method != "POST":
        return None
    try:
        lists = request.POST.lists()
        fields = [(n, str(value)) for n, values in lists for value in values if n != TOKEN]
    except (RawPostDataException, SuspiciousOperation, ValueError, OSError):
        return None
    if any(mark in name.lower() for name, _value in fields for mark in _SECRET):
        return None
    return fields

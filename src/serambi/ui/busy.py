"""503: a lock was not free in time; what was typed is handed back, to be sent once more."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import RawPostDataException
from django.template import loader
from django.utils.translation import gettext as _

from serambi.ui.error_words import PAGES

SECONDS = 5
"""When to come again (Retry-After, RFC 9110 §10.2.3)."""
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
            "path": request.get_full_path(),
        }
        if not typed:
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


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Every field as it came, in its order; nothing when one of them is a password, or unreadable."""
    if request.method != "POST":
        return []
    try:
        fields = [(name, str(value)) for name, values in request.POST.lists() for value in values]
    except (RawPostDataException, ValueError, OSError):
        return []
    if any(mark in name.lower() for name, _value in fields for mark in _SECRET):
        return []
    return fields

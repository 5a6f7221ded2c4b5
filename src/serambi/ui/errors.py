"""Error pages that say what happened and what to do next."""

import sys

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.utils.translation import gettext as _

from serambi.core.busy import is_busy
from serambi.ui.access import anyone
from serambi.ui.busy import busy
from serambi.ui.error_words import PAGES


def page(
    request: HttpRequest, status: int, *, sentence: str = "", next_step: str = "", title: str = ""
) -> HttpResponse:
    """The error page for `status`; words given here replace the usual ones."""
    words = PAGES[status]
    context = {
        "status": status,
        "title": title or words.title,
        "sentence": sentence or words.sentence,
        "next_step": next_step or words.next_step,
    }
    return render(request, "ui/errors/page.html", context, status=status)


@anyone
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, and 413 for a request that was refused unread because no form of ours is that large."""
    if isinstance(exception, RequestDataTooBig):
        return page(request, 413)
    return page(request, 400)


@anyone
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return page(request, 403)


@anyone
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: the same words whether the thing never was or belongs to another office."""
    return page(request, 404)


@anyone
def too_large(request: HttpRequest) -> HttpResponse:
    """413."""
    return page(request, 413)


@anyone
def too_many(request: HttpRequest, *, sentence: str = "", next_step: str = "") -> HttpResponse:
    """429."""
    return page(request, 429, sentence=sentence, next_step=next_step)


@anyone
def server_error(request: HttpRequest) -> HttpResponse:
    """500: a plain page that asks neither the database nor the session.

    Django calls it while the fault is being handled; where that is only a lock that was not free in
    time, nothing is broken, nothing was kept, and the answer is 503.
    """
    if is_busy(sys.exc_info()[1]):
        return busy(request)
    words = PAGES[500]
    context = {"status": 500, **words._asdict()}
    return HttpResponse(loader.render_to_string("ui/errors/plain.html", context), status=500)


@anyone
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's protection token is missing or stale."""
    return page(
        request,
        403,
        title=_("Formulir kedaluwarsa"),
        sentence=_("Formulir ini dibuka terlalu lama, atau peramban Anda menolak kuki."),
        next_step=_(
            "Kembali, muat ulang halamannya, lalu kirim lagi. Isian Anda tidak perlu diketik ulang bila peramban menyimpannya."
        ),
    )

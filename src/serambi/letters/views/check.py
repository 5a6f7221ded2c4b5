"""The public check page: does this letter hold? Shows nothing personal and nothing of the content."""

import hashlib
from datetime import timedelta
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from serambi.identity import throttle
from serambi.identity.guards import ActorRequest, OfficeRequest, anyone
from serambi.letters.forms.check import CodeForm, CompareForm
from serambi.letters.selectors import Checked, checked, signed_copy
from serambi.letters.services import is_same_file
from serambi.letters.views.signatures import told

TRIES = 60
PER = timedelta(minutes=10)


@require_http_methods(["GET", "HEAD", "POST"])
@anyone
def ask(request: ActorRequest) -> HttpResponse:
    """Type a code; a right one leads to the letter's own page."""
    if request.method != "POST":
        return _asked(request, CodeForm())
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _asked(request, form, status=422)
    if not _may_try(request):
        return _too_many(request)
    found = checked(form.cleaned_data["code"])
    if found is None:
        return _unknown(request, form)
    return _private(redirect("letters:check", code=found.letter.check_code))


@require_http_methods(["GET", "HEAD", "POST"])
@anyone
def show(request: ActorRequest, code: str) -> HttpResponse:
    """The letter with this code; a POST compares an uploaded PDF with the sealed one."""
    if not _may_try(request):
        return _too_many(request)
    found = checked(code)
    if found is None:
        return _unknown(request, CodeForm(data={"code": code}))
    cast("OfficeRequest", request).office = found.letter.office
    if request.method != "POST":
        return _shown(request, found, CompareForm())
    form = CompareForm(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, found, form, status=422)
    digest = hashlib.sha256()
    for chunk in form.cleaned_data["file"].chunks():
        digest.update(chunk)
    return _shown(request, found, form, same=is_same_file(found.letter, digest.hexdigest()))


def _may_try(request: HttpRequest) -> bool:
    return throttle.take(f"letter-check:{throttle.address_of(request)}", limit=TRIES, per=PER)


def _asked(request: HttpRequest, form: CodeForm, *, status: int = 200) -> HttpResponse:
    return _private(render(request, "letters/ask.html", {"form": form}, status=status))


def _unknown(request: HttpRequest, form: CodeForm) -> HttpResponse:
    """One page for every code that opens nothing, well formed or not."""
    form.full_clean()
    form.add_error("code", _("Tidak ada surat dengan kode ini. Periksa huruf dan angkanya."))
    return _asked(request, form, status=404)


def _too_many(request: HttpRequest) -> HttpResponse:
    response = _private(render(request, "letters/wait.html", {}, status=429))
    response["Retry-After"] = str(int(PER.total_seconds() / TRIES) + 1)
    return response


def _shown(
    request: HttpRequest,
    found: Checked,
    form: CompareForm,
    *,
    same: bool | None = None,
    status: int = 200,
) -> HttpResponse:
    copy = signed_copy(found.letter)
    context = {
        "found": found,
        "form": form,
        "same": same,
        "signed": copy,
        "signatures": told(copy) if copy else [],
    }
    return _private(render(request, "letters/check.html", context, status=status))


def _private(response: HttpResponse) -> HttpResponse:
    """The address carries a code: no cache, no index.

    The referrer stays within this site by the site's own policy; a stricter one would make
    browsers send `Origin: null` with the form, which the CSRF check refuses.
    """
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response

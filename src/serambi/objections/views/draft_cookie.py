"""The draft behind the filing pages: found by the code in a cookie that only these pages receive."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from serambi.identity.pace import Pace, hold_back
from serambi.objections.models import ObjectionDraft
from serambi.objections.services import draft as drafts
from serambi.offices.models import Office

COOKIE = "serambi_draf_keberatan"
PACE = Pace(60, timedelta(minutes=10))


def current(request: HttpRequest, office: Office) -> ObjectionDraft | None:
    """The draft of this browser, sent or not."""
    return drafts.open_draft(office, request.COOKIES.get(COOKIE))


def writing(request: HttpRequest, office: Office) -> ObjectionDraft | None:
    """The draft of this browser that is still being written."""
    found = current(request, office)
    return None if found is None or found.sent_id else found


def too_often(request: HttpRequest, office: Office) -> HttpResponse | None:
    """Limit how many new drafts one network starts, together with those of requests."""
    return hold_back(request, office, "draft", PACE)


def remember(
    response: HttpResponseBase, request: HttpRequest, office: Office, key: str
) -> HttpResponseBase:
    """Give the browser the code of a new draft; it is sent back to these pages only."""
    return _set(response, request, office, key, int(drafts.KEEP.total_seconds()))


def shorten(response: HttpResponseBase, request: HttpRequest, office: Office) -> HttpResponseBase:
    """After sending, the code is good only for finding the receipt again, for a short while."""
    key = request.COOKIES.get(COOKIE, "")
    return _set(response, request, office, key, int(drafts.SENT_KEEP.total_seconds()))


def forget(response: HttpResponseBase, office: Office) -> HttpResponseBase:
    """Take the code away."""
    response.delete_cookie(COOKIE, path=_path(office), samesite="Lax")
    return response


def _set(
    response: HttpResponseBase, request: HttpRequest, office: Office, key: str, seconds: int
) -> HttpResponseBase:
    response.set_cookie(
        COOKIE,
        key,
        max_age=seconds,
        path=_path(office),
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )
    return response


def _path(office: Office) -> str:
    return reverse("objections:start", kwargs={"kode": office.code})

"""The draft behind the ask pages: found by the code in a cookie that only these pages receive."""

from functools import wraps

from django.http import HttpRequest, HttpResponseBase

from serambi.casework.models import RequestDraft
from serambi.casework.services import draft as drafts
from serambi.casework.views import pace
from serambi.casework.views.privately import P, View
from serambi.identity.guards import OfficeRequest
from serambi.offices.models import Office
from serambi.ui.addresses import address

COOKIE = "serambi_draf"


def current(request: HttpRequest, office: Office) -> RequestDraft | None:
    """The draft of this browser, sent or not."""
    return drafts.open_draft(office, request.COOKIES.get(COOKIE))


def writing(request: HttpRequest, office: Office) -> RequestDraft | None:
    """The draft of this browser that is still being written."""
    found = current(request, office)
    return None if found is None or found.sent_case_id else found


def ensure(request: HttpRequest, office: Office) -> tuple[RequestDraft, str]:
    """The draft being written, or a new one with the code for its cookie ("" when not new)."""
    found = writing(request, office)
    return (found, "") if found is not None else drafts.start_draft(office=office)


def paced(view: View[P]) -> View[P]:
    """Limit how many new drafts one network starts; writing on in a draft is free."""

    @wraps(view)
    def wrapper(
        request: OfficeRequest, office: Office, /, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponseBase:
        if request.method == "POST" and writing(request, office) is None:
            away = pace.guard(request, office, "draft")
            if away is not None:
                return away
        return view(request, office, *args, **kwargs)

    return wrapper


def remember(
    response: HttpResponseBase, request: HttpRequest, office: Office, key: str
) -> HttpResponseBase:
    """Give the browser the code of a new draft; it is sent back to the ask pages only."""
    if key:
        _set(response, request, office, key, int(drafts.KEEP.total_seconds()))
    return response


def shorten(response: HttpResponseBase, request: HttpRequest, office: Office) -> HttpResponseBase:
    """After sending, the code is good only for finding the receipt again, for a short while."""
    if key := request.COOKIES.get(COOKIE):
        _set(response, request, office, key, int(drafts.SENT_KEEP.total_seconds()))
    return response


def forget(response: HttpResponseBase, office: Office) -> HttpResponseBase:
    """Take the code away."""
    response.delete_cookie(COOKIE, path=_path(office), samesite="Lax")
    return response


def _set(
    response: HttpResponseBase, request: HttpRequest, office: Office, key: str, seconds: int
) -> None:
    response.set_cookie(
        COOKIE,
        key,
        max_age=seconds,
        path=_path(office),
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )


def _path(office: Office) -> str:
    return address("ask:start", office.code)

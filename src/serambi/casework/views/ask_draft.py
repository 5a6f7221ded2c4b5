"""The draft behind the ask pages: found by the code in a cookie that only these pages receive."""

from functools import wraps

from django.http import HttpRequest, HttpResponseBase

from serambi.casework.models import RequestDraft
from serambi.casework.services import draft as drafts
from serambi.casework.views import pace
from serambi.casework.views.privately import P, View
from serambi.casework.writing.page_cookies import DraftCookie
from serambi.identity.guards import OfficeRequest
from serambi.offices.models import Office

COOKIE = DraftCookie("serambi_draf", "ask:start")


def current(request: HttpRequest, office: Office) -> RequestDraft | None:
    """The draft of this browser, sent or not."""
    return drafts.open_draft(office, COOKIE.code(request))


def writing(request: HttpRequest, office: Office) -> RequestDraft | None:
    """The draft of this browser that is still being written."""
    found = current(request, office)
    return None if found is None or found.is_sent else found


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

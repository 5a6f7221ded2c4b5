"""Which case this browser has opened, and the views of an opened case."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase, HttpResponseRedirect

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.tracking import case_by_id
from serambi.casework.views.privately import private
from serambi.casework.writing.page_cookies import OpenedCookie
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.ui.addresses import address

COOKIE = OpenedCookie("serambi_perkara", "track:open", "serambi.casework.track")

CaseView = Callable[..., HttpResponseBase]


def opened(request: HttpRequest, office: Office) -> InformationRequest | None:
    """The case this browser has opened here, or None."""
    case_id = COOKIE.opened(request, office)
    return case_by_id(office, case_id) if case_id else None


def with_case(view: CaseView) -> CaseView:
    """A public view of the opened case, called `view(request, office, case, …)`; else to the form."""

    @wraps(view)
    @public
    @private
    def wrapper(request: OfficeRequest, office: Office, /, **rest: Any) -> HttpResponseBase:
        case = opened(request, office)
        if case is None:
            return HttpResponseRedirect(address("track:open", office.code))
        case.office = office
        return view(request, office, case, **rest)

    return wrapper

"""Which case this browser has opened: a signed cookie that only the tracking pages receive.

The tracking code never stands in an address (ADR 0002); after it was typed once, this cookie names
the case for two hours. It is bound to the office, so that it opens nothing elsewhere.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase, HttpResponseRedirect

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.tracking import case_by_id
from serambi.casework.views.privately import private
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.ui.addresses import address

COOKIE = "serambi_perkara"
OPEN_FOR = timedelta(hours=2)

CaseView = Callable[..., HttpResponseBase]


def open_case(
    response: HttpResponseBase, request: HttpRequest, office: Office, case_id: UUID
) -> HttpResponseBase:
    """Let this browser see the case for two hours."""
    response.set_signed_cookie(
        COOKIE, case_id.hex, salt=_salt(office), max_age=int(OPEN_FOR.total_seconds()), path=_path(office),
        httponly=True, samesite="Lax", secure=request.is_secure(),
    )  # fmt: skip
    return response


def opened(request: HttpRequest, office: Office) -> InformationRequest | None:
    """The case this browser has opened here, or None."""
    try:
        text = request.get_signed_cookie(COOKIE, salt=_salt(office), max_age=OPEN_FOR)
        return case_by_id(office, UUID(text))
    except (KeyError, ValueError, signing.BadSignature):
        return None


def close(response: HttpResponseBase, office: Office) -> HttpResponseBase:
    """Let this browser forget the case."""
    response.delete_cookie(COOKIE, path=_path(office), samesite="Lax")
    return response


def with_case(view: CaseView) -> CaseView:
    """A public view of the opened case, called `view(request, office, case, …)`; else to the form."""

    @wraps(view)
    @public
    @private
    def wrapper(request: OfficeRequest, office: Office, /, **rest: Any) -> HttpResponseBase:
        case = opened(request, office)
        if case is None:
            return HttpResponseRedirect(_path(office))
        case.office = office
        return view(request, office, case, **rest)

    return wrapper


def _salt(office: Office) -> str:
    return f"serambi.casework.track.{office.code}"


def _path(office: Office) -> str:
    return address("track:open", office.code)

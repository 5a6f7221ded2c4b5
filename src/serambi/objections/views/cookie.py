"""Which objection this browser has opened: a signed cookie that only these pages receive."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from serambi.identity.guards import OfficeRequest, public
from serambi.identity.privately import private
from serambi.objections.models import Objection
from serambi.objections.selectors.tracking import objection_by_id
from serambi.offices.models import Office

COOKIE = "serambi_keberatan"
OPEN_FOR = timedelta(hours=2)

ObjectionView = Callable[..., HttpResponseBase]


def open_objection(
    response: HttpResponseBase, request: HttpRequest, office: Office, objection_id: UUID
) -> HttpResponseBase:
    """Let this browser see the objection for two hours."""
    response.set_signed_cookie(
        COOKIE, objection_id.hex, salt=_salt(office), max_age=int(OPEN_FOR.total_seconds()),
        path=_path(office), httponly=True, samesite="Lax", secure=request.is_secure(),
    )  # fmt: skip
    return response


def opened(request: HttpRequest, office: Office) -> Objection | None:
    """The objection this browser has opened here, or None."""
    try:
        text = request.get_signed_cookie(COOKIE, salt=_salt(office), max_age=OPEN_FOR)
        return objection_by_id(office, UUID(text))
    except (KeyError, ValueError, signing.BadSignature):
        return None


def close(response: HttpResponseBase, office: Office) -> HttpResponseBase:
    """Let this browser forget the objection."""
    response.delete_cookie(COOKIE, path=_path(office), samesite="Lax")
    return response


def with_objection(view: ObjectionView) -> ObjectionView:
    """A public view of the opened objection, called `view(request, office, objection, …)`."""

    @wraps(view)
    @public
    @private
    def wrapper(request: OfficeRequest, office: Office, /, **rest: Any) -> HttpResponseBase:
        found = opened(request, office)
        if found is None:
            return HttpResponseRedirect(reverse("objections:open", kwargs={"kode": office.code}))
        return view(request, office, found, **rest)

    return wrapper


def _salt(office: Office) -> str:
    return f"serambi.objections.track.{office.code}"


def _path(office: Office) -> str:
    return reverse("objections:start", kwargs={"kode": office.code})

"""Which objection this browser has opened, and the views of an opened objection."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from serambi.casework.writing.page_cookies import OpenedCookie
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.privately import private
from serambi.objections.models import Objection
from serambi.objections.selectors.tracking import objection_by_id
from serambi.offices.models import Office

COOKIE = OpenedCookie("serambi_keberatan", "objections:start", "serambi.objections.track")

ObjectionView = Callable[..., HttpResponseBase]


def opened(request: HttpRequest, office: Office) -> Objection | None:
    """The objection this browser has opened here, or None."""
    objection_id = COOKIE.opened(request, office)
    return objection_by_id(office, objection_id) if objection_id else None


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

"""Which complaint this browser has opened, and the views of an opened complaint."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from serambi.casework.writing.page_cookies import OpenedCookie
from serambi.complaints.models import Complaint
from serambi.complaints.selectors.tracking import complaint_by_id
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.privately import private
from serambi.offices.models import Office

COOKIE = OpenedCookie("serambi_pengaduan", "complaints:start", "serambi.complaints.track")

ComplaintView = Callable[..., HttpResponseBase]


def opened(request: HttpRequest, office: Office) -> Complaint | None:
    """The complaint this browser has opened here, or None."""
    complaint_id = COOKIE.opened(request, office)
    return complaint_by_id(office, complaint_id) if complaint_id else None


def with_complaint(view: ComplaintView) -> ComplaintView:
    """A public view of the opened complaint, called `view(request, office, complaint, …)`."""

    @wraps(view)
    @public
    @private
    def wrapper(request: OfficeRequest, office: Office, /, **rest: Any) -> HttpResponseBase:
        found = opened(request, office)
        if found is None:
            return to(office, "open")
        return view(request, office, found, **rest)

    return wrapper


def to(office: Office, name: str) -> HttpResponseRedirect:
    """A page of this room."""
    return HttpResponseRedirect(reverse(f"complaints:{name}", kwargs={"kode": office.code}))

"""Which complaint this browser has opened, and the views of an opened complaint."""

from django.http.response import HttpResponseRedirect

from serambi.casework.writing.page_cookies import OpenedCookie
from serambi.complaints.selectors.tracking import complaint_by_id
from serambi.offices.models import Office
from serambi.ui.addresses import address

COOKIE = OpenedCookie(
    "serambi_pengaduan", "complaints:start", "serambi.complaints.track", complaint_by_id,
    "complaints:open",
)  # fmt: skip
opened, with_complaint = COOKIE.opened, COOKIE.page


def to(office: Office, name: str) -> HttpResponseRedirect:
    """A page of this room."""
    return HttpResponseRedirect(address(f"complaints:{name}", office.code))

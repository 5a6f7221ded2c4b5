"""The draft behind the filing pages: found by the code in a cookie that only these pages receive."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from serambi.casework.writing.page_cookies import DraftCookie
from serambi.identity.pace import Pace, hold_back
from serambi.objections.models import ObjectionDraft
from serambi.objections.services import draft as drafts
from serambi.offices.models import Office

COOKIE = DraftCookie("serambi_draf_keberatan", "objections:start")
PACE = Pace(60, timedelta(minutes=10))


def current(request: HttpRequest, office: Office) -> ObjectionDraft | None:
    """The draft of this browser, sent or not."""
    return drafts.open_draft(office, COOKIE.code(request))


def writing(request: HttpRequest, office: Office) -> ObjectionDraft | None:
    """The draft of this browser that is still being written."""
    found = current(request, office)
    return None if found is None or found.is_sent else found


def too_often(request: HttpRequest, office: Office) -> HttpResponse | None:
    """Limit how many new drafts one network starts, together with those of requests."""
    return hold_back(request, office, "draft", PACE)

"""How often one network may try a code or begin a request (see `identity.pace`).

Sending has no limit of its own: each request needs a draft, and new drafts do.
"""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from serambi.identity.pace import Pace, hold_back, network_of
from serambi.offices.models import Office

__all__ = ["PACES", "Pace", "guard", "network_of"]

PACES = {
    "track": Pace(20, timedelta(minutes=10), everybody=2_000),
    "draft": Pace(60, timedelta(minutes=10)),
}


def guard(request: HttpRequest, office: Office, what: str) -> HttpResponse | None:
    """Take one try of `what`; the 429 page with Retry-After when none is left, else None."""
    return hold_back(request, office, what, PACES[what])

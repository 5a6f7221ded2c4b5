"""How often one network may try a code: one bucket with the tracking pages of requests."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from serambi.identity.pace import Pace, hold_back
from serambi.offices.models import Office

PACE = Pace(20, timedelta(minutes=10), everybody=2_000)


def guard(request: HttpRequest, office: Office) -> HttpResponse | None:
    """Take one try; the 429 page when none is left, else None."""
    return hold_back(request, office, "track", PACE)

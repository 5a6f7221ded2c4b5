"""Limits on tries from one network and in all, for pages that answer secrets or write rows.

The network limit is wide, because many phones share one address; the overall limit is wider still,
so that nobody can shut others out cheaply. Beyond it stands the code itself: 120 random bits.
"""

from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address, ip_network

from django.http import HttpRequest, HttpResponse

from serambi.identity.throttle import address_of, take
from serambi.offices.models import Office
from serambi.ui.errors import too_many


@dataclass(frozen=True, slots=True)
class Pace:
    """So many tries from one network, and so many in all, within `per`."""

    network: int
    everybody: int
    per: timedelta


PACES = {
    "track": Pace(20, 2_000, timedelta(minutes=10)),
    "draft": Pace(300, 6_000, timedelta(minutes=10)),
    "send": Pace(40, 1_000, timedelta(hours=1)),
}


def guard(request: HttpRequest, office: Office, what: str) -> HttpResponse | None:
    """Take one try of `what`; the 429 page with Retry-After when none is left, else None."""
    pace = PACES[what]
    from_here = take(
        f"{what}:{office.code}:{network_of(address_of(request))}", limit=pace.network, per=pace.per
    )
    if from_here and take(f"{what}:{office.code}", limit=pace.everybody, per=pace.per):
        return None
    response = too_many(request)
    response["Retry-After"] = str(int(pace.per.total_seconds() // 2))
    return response


def network_of(address: str) -> str:
    """The /24 (IPv4) or /64 (IPv6) that `address` lies in; what is no address stays as it is."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(ip_network(f"{found}/{24 if found.version == 4 else 64}", strict=False))

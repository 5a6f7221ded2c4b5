"""Limits on tries from one network, for pages that answer secrets or let strangers write rows.

The limits are wide, because many phones share one address. A room names its paces; those that
guard a secret code also have a limit for everybody together, wide enough that nobody can shut
others out cheaply; beyond it stands the code itself: 120 random bits.
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
    """So many tries from one network within `per`, and so many in all (0: no limit)."""

    network: int
    per: timedelta
    everybody: int = 0


def hold_back(request: HttpRequest, office: Office, what: str, pace: Pace) -> HttpResponse | None:
    """Take one try of `what`; the 429 page with Retry-After when none is left, else None."""
    place = f"{what}:{office.code}"
    near = f"{place}:{network_of(address_of(request))}"
    if take(near, limit=pace.network, per=pace.per) and (
        not pace.everybody or take(place, limit=pace.everybody, per=pace.per)
    ):
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

"""The public check page of a certificate: anybody with its code sees whether it holds."""

import json
from datetime import timedelta
from typing import cast

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.identity import throttle
from serambi.identity.guards import ActorRequest, OfficeRequest, anyone
from serambi.letters.record import shown
from serambi.monev.selectors.results import certificate_by

TRIES = 60
PER = timedelta(minutes=10)


@anyone
@require_safe
def show(request: ActorRequest, code: str) -> HttpResponse:
    """What the certificate with this code says; the same page for every code that opens nothing."""
    if not throttle.take(f"certificate:{throttle.address_of(request)}", limit=TRIES, per=PER):
        response = render(request, "monev/public/wait.html", {}, status=429)
        response["Retry-After"] = str(int(PER.total_seconds() / TRIES) + 1)
        return _private(response)
    found = certificate_by(code)
    if found is None:
        return _private(render(request, "monev/public/unknown.html", {}, status=404))
    cast("OfficeRequest", request).office = found.office
    context = {
        "certificate": found,
        "record": json.loads(found.record),
        "digest": shown(found.digest),
        "cycle": found.submission.cycle,
    }
    return _private(render(request, "monev/public/certificate.html", context))


def _private(response: HttpResponse) -> HttpResponse:
    """The address carries a code: no cache, no index."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response

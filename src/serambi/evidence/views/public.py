"""What anybody sees of the office's proofs, each page dated."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.core import clock
from serambi.evidence import access
from serambi.evidence.models import Evidence
from serambi.evidence.seeing.records import seen_of
from serambi.evidence.selectors import shelf as shelves
from serambi.evidence.selectors.live import live
from serambi.evidence.serving import served
from serambi.evidence.standing import State
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office

PER_PAGE = 60


@public
@require_safe
def shelf(request: OfficeRequest, office: Office) -> HttpResponse:
    """The proofs that the office shows, by their number."""
    rows = access.visible_to(request.actor, office.pk).order_by("number")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("hal"))
    context = {"page": page, "now": clock.now()}
    return render(request, "evidence/public/shelf.html", context)


@public
@require_safe
def show(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """One proof as it stands, with the way to what it shows; a removed one says so (410)."""
    gone = Evidence.objects.filter(
        office=office, number=number, is_public=True, removed_at__isnull=False
    ).first()
    if gone is not None:
        return render(request, "evidence/public/gone.html", {"row": gone}, status=410)
    row = _row(request, office, number)
    context = {"row": row, "sightings": shelves.sightings(row, 12), **_now(office, row)}
    return render(request, "evidence/public/one.html", context)


@public
@require_safe
def sighting(request: OfficeRequest, office: Office, number: int, digest: str) -> HttpResponse:
    """How the proof stood when it was looked at, under the digest of what was seen."""
    row = _row(request, office, number)
    found = shelves.sighting(row, digest)
    return render(request, "evidence/public/sighting.html", {"row": row, "found": found})


@public
@require_safe
def file(request: OfficeRequest, office: Office, number: int) -> HttpResponseBase:
    """The paper, photo, film or letter."""
    return served(_row(request, office, number))


def _row(request: OfficeRequest, office: Office, number: int) -> Evidence:
    row = shelves.by_number(access.visible_to(request.actor, office.pk), number)
    row.office = office
    return row


def _now(office: Office, row: Evidence) -> dict[str, object]:
    """A live record is answered for this very moment, anything else as it was last looked at."""
    if row.kind != Evidence.Kind.LIVE:
        return {"state": State(row.state), "sentence": row.sentence, "address": row.address,
                "at": row.checked_at, "expires_on": row.expires_on}  # fmt: skip
    seen = seen_of(live(office, row.live_key))
    return {"state": seen.state, "sentence": seen.sentence, "address": seen.address,
            "at": clock.now(), "expires_on": seen.expires_on}  # fmt: skip

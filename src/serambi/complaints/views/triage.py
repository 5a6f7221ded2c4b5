"""The first page asks what it is about and shows the right door; nothing is asked for before that."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.complaints.doors import DOORS
from serambi.complaints.reporting import MATTERS
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office


@require_safe
@public
def start(request: OfficeRequest, office: Office) -> HttpResponse:
    """What a complaint is, and every door."""
    context = {"doors": DOORS.values(), "matters": MATTERS.values()}
    return render(request, "complaints/public/start.html", context)


@require_safe
@public
def door(request: OfficeRequest, office: Office, slug: str) -> HttpResponse:
    """Advice about one of the doors behind which nothing is stored."""
    if slug not in DOORS:
        raise Http404
    return render(request, "complaints/public/door.html", {"door": DOORS[slug]})

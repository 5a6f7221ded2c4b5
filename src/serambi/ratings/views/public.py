"""Kinerja keterbukaan: what assessors said of the office, with the sources."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.core import clock
from serambi.core.errors import Unavailable
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.ratings import drawing, selectors
from serambi.ratings.forms import TryForm


@public
@require_safe
def show(request: OfficeRequest, office: Office) -> HttpResponse:
    """The newest words, the ladders with a score to try, the years, the table, the corrections."""
    found = selectors.ratings_of(office)
    form = TryForm(request.GET if "nilai" in request.GET else None)
    context = {
        "newest": selectors.newest(found),
        "found": found,
        "corrections": selectors.corrections_of(office),
        "withdrawn": selectors.withdrawn_of(office),
        "years": drawing.years_of(found),
        "form": form,
        "tried": drawing.tried(form.score(), clock.today(office.tz).year),
    }
    status = 422 if form.is_bound and not form.is_valid() else 200
    return render(request, "ratings/public/ratings.html", context, status=status)


@public
@require_safe
def source(request: OfficeRequest, office: Office, rating_id: UUID) -> HttpResponse:
    """The source as a file."""
    rating = selectors.by_id(office, rating_id)
    if rating.stored is None or rating.withdrawn_at is not None:
        raise Http404
    try:
        return serve(rating.stored, inline=True)
    except Unavailable as error:
        raise Http404 from error

"""The picture for shared links."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from serambi.api.card import card
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office


@public
@require_safe
def picture(request: OfficeRequest, office: Office) -> HttpResponse:
    """kartu.png, kept by browsers for a day."""
    response = HttpResponse(card(office.name), content_type="image/png")
    response["Cache-Control"] = "public, max-age=86400"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response

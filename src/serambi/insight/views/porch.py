"""The porch page of an office: search, three doors, how long it takes, figures, what is new."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.identity.guards import OfficeRequest, public
from serambi.insight.selectors.porch import porch
from serambi.insight.views.linked import organisation
from serambi.offices.models import Office


@require_safe
@public
def home(request: OfficeRequest, office: Office) -> HttpResponse:
    """What this office can do for you and how long it takes, on one screen."""
    root = request.build_absolute_uri("/")
    context = {"porch": porch(office), "organisation": organisation(office, root)}
    return render(request, "insight/home.html", context)

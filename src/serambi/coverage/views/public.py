"""How complete the office's information list is, for everybody."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.coverage.selectors.board import board
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office


@public
@require_safe
def show(request: OfficeRequest, office: Office) -> HttpResponse:
    """Every statutory heading with how it stands and the way to what is published there."""
    return render(request, "coverage/public/coverage.html", {"board": board(office)})

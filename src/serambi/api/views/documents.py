"""The page for those who write programs, and the OpenAPI document."""

import json

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.api.http import opened
from serambi.api.v1.application import document
from serambi.identity.guards import ActorRequest, OfficeRequest, anyone, public
from serambi.offices.models import Office


@require_safe
@anyone
def openapi(request: ActorRequest) -> HttpResponse:
    """openapi.json."""
    response = HttpResponse(
        json.dumps(document(), ensure_ascii=False), content_type="application/json"
    )
    opened(response)
    return response


@public
@require_safe
def developers(request: OfficeRequest, office: Office) -> HttpResponse:
    """Every way to read this office by program, with its address."""
    return render(request, "api/developers.html", {"root": request.build_absolute_uri("/")})

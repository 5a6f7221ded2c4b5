"""CKAN's Action API: GET with a query string or POST with JSON, one envelope for all answers."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from serambi.api.ckan_actions import ACTIONS
from serambi.api.ckan_errors import Missing, Wrong
from serambi.api.http import open_to_programs
from serambi.core.text import visible
from serambi.identity.guards import ActorRequest, anyone

MOST_BYTES = 64 * 1024


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@anyone
@open_to_programs
def action(request: ActorRequest, name: str) -> HttpResponseBase:
    """One action. Nothing is changed by any of them, so a POST needs no form token."""
    verb = ACTIONS.get(name)
    if verb is None:
        return JsonResponse(
            f"Bad request - Action name not known: {name[:60]}", safe=False, status=400
        )
    root = request.build_absolute_uri("/")
    try:
        result = verb(_arguments(request), root)
    except Missing:
        return _no(request, name, 404, {"__type": "Not Found Error", "message": "Not found"})
    except Wrong as wrong:
        said = {"__type": "Validation Error", wrong.field: [wrong.sentence]}
        return _no(request, name, 409, said)
    return JsonResponse({"help": _help(request, name), "success": True, "result": result})


def _arguments(request: HttpRequest) -> dict[str, Any]:
    """What was asked with. Raises Wrong for a body that is no JSON object."""
    said: dict[str, Any] = {key: visible(str(value)) for key, value in request.GET.items()}
    if request.method != "POST" or not request.body:
        return said
    if "json" not in (request.content_type or ""):
        return said | {key: visible(str(value)) for key, value in request.POST.items()}
    try:
        typed = json.loads(request.body[:MOST_BYTES])
    except (ValueError, RecursionError) as error:
        raise Wrong("data_dict", "JSON Error: not readable") from error
    if not isinstance(typed, dict):
        raise Wrong("data_dict", "JSON Error: not an object")
    return said | {
        key: visible(value) if isinstance(value, str) else value for key, value in typed.items()
    }


def _no(request: HttpRequest, name: str, status: int, error: dict[str, Any]) -> HttpResponse:
    said = {"help": _help(request, name), "success": False, "error": error}
    return JsonResponse(said, status=status)


def _help(request: HttpRequest, name: str) -> str:
    return request.build_absolute_uri(f"/api/3/action/help_show?name={name}")

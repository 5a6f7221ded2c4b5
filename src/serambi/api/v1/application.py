"""The JSON API as a whole: its document, its errors, its addresses under the house's guards."""

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.urls.resolvers import URLPattern
from ninja import NinjaAPI
from ninja.errors import ValidationError

from serambi.api.http import PROBLEM, opened, problem, too_often, wait_of
from serambi.api.v1.answering import NotModified
from serambi.api.v1.calls import router
from serambi.api.v1.shapes import Problem
from serambi.core.errors import SerambiError
from serambi.identity.domain_errors import status_of
from serambi.identity.guards import ActorRequest, anyone

VERSION = "1.0.0"
ABOUT = (
    "Yang sudah terbit dari kantor-kantor Bawaslu di server ini: informasi publik, dokumen, kumpulan "
    "data dengan barisnya, jawaban permohonan tanpa identitas, dan jam layanan. Hanya membaca; tanpa kunci."
)

api = NinjaAPI(
    title="Serambi", version=VERSION, description=ABOUT, docs_url=None, openapi_url=None, urls_namespace="v1"
)  # fmt: skip
api.add_router("", router)


@api.exception_handler(NotModified)
def _not_modified(request: HttpRequest, error: NotModified) -> HttpResponse:
    response = HttpResponse(status=304)
    response["ETag"] = error.etag
    return response


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    said = [
        {"parameter": ".".join(map(str, one["loc"][1:])), "message": str(one["msg"])}
        for one in error.errors
    ]
    return problem(422, "Parameter tidak dapat dipakai", errors=said)


@api.exception_handler(SerambiError)
def _refused(request: HttpRequest, error: SerambiError) -> HttpResponse:
    return problem(status_of(error), error.sentence, error.next_step)


@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(404, "Tidak ditemukan")


def guarded(pattern: URLPattern) -> URLPattern:
    """The address with the house's guard, pace and headers around it."""
    inner: Any = pattern.callback

    @anyone
    def view(request: ActorRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if wait := wait_of(request):
            return _finished(request, too_often(wait))
        if request.method not in {"GET", "HEAD"}:
            answer = problem(405, "Hanya GET")
            answer["Allow"] = "GET, HEAD"
            return _finished(request, answer)
        response: HttpResponse = inner(request, *args, **kwargs)
        return _finished(request, response)

    return path(str(pattern.pattern), view, name=pattern.name)


def _finished(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    if response.status_code == 200 and (etag := request.META.get("serambi.etag")):
        response["ETag"] = str(etag)
        response["Cache-Control"] = "no-cache"
    opened(response)
    return response


def document() -> dict[str, Any]:
    """The OpenAPI 3.1 document, with the errors that every call may answer."""
    schema = api.get_openapi_schema(path_prefix="/api/v1/")
    made: dict[str, Any] = json.loads(json.dumps(schema))  # statuses are names there, not numbers
    made["components"]["schemas"]["Problem"] = Problem.model_json_schema()
    error = {"content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
    words = {304: "Belum berubah", 404: "Tidak ditemukan", 409: "Tidak dapat dihitung", 422: "Parameter salah", 429: "Terlalu sering"}  # fmt: skip
    for calls in made["paths"].values():
        for call in calls.values():
            for status, said in words.items():
                more = error if status != 304 else {}
                call["responses"][str(status)] = {"description": said, **more}
    return made


patterns = [
    guarded(one)
    for one in api.urls[0]
    if isinstance(one, URLPattern) and one.name not in {"api-root", "openapi-json", "openapi-view"}
]

"""The office's catalogue as DCAT-AP and as data.json, streamed."""

from django.http import Http404, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from serambi.api import graph
from serambi.api.dcat import catalogue
from serambi.api.http import by_log, open_to_programs
from serambi.api.project_open_data import data_json
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office

WRITERS = {
    "jsonld": (graph.json_ld, "application/ld+json"),
    "ttl": (graph.turtle, "text/turtle; charset=utf-8"),
    "rdf": (graph.rdf_xml, "application/rdf+xml"),
}


@public
@require_safe
@open_to_programs
@by_log
def dcat(request: OfficeRequest, office: Office, kind: str) -> HttpResponseBase:
    """dcat.jsonld, dcat.ttl, dcat.rdf: the same statements."""
    if kind not in WRITERS:
        raise Http404
    write, media = WRITERS[kind]
    nodes = catalogue(office, request.build_absolute_uri("/"))
    return StreamingHttpResponse(write(nodes), content_type=media)


@public
@require_safe
@open_to_programs
@by_log
def project_open_data(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """data.json."""
    pieces = data_json(office, request.build_absolute_uri("/"))
    return StreamingHttpResponse(pieces, content_type="application/json")

"""What search engines may read, and where to find it."""

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from serambi.api import sitemap
from serambi.api.http import by_log
from serambi.identity.guards import ActorRequest, OfficeRequest, anyone, public
from serambi.offices.models import Office

XML = "application/xml"
CLOSED = (
    "/akun/",
    "/contoh/",
    "/*/meja/",
    "/*/permohonan/",
    "/*/lacak/",
    "/*/keberatan/",
    "/*/pengaduan/",
    "/surat/",
)


@require_safe
@anyone
def robots(request: ActorRequest) -> HttpResponse:
    """robots.txt (RFC 9309)."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED), "Allow: /"]
    lines.append(f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@anyone
def index(request: ActorRequest) -> HttpResponseBase:
    """The sitemap index of all offices."""
    found = sitemap.parts(request.build_absolute_uri("/"))
    return StreamingHttpResponse(sitemap.index_xml(found), content_type=XML)


@public
@require_safe
@by_log
def part(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """One part of an office's addresses."""
    asked = request.GET.get("bagian", "1")
    if not (asked.isascii() and asked.isdigit() and 0 < int(asked[:6]) < 100_000):
        raise Http404
    found = sitemap.addresses(office, request.build_absolute_uri("/"), int(asked[:6]))
    return StreamingHttpResponse(sitemap.part_xml(found), content_type=XML)

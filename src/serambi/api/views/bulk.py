"""Everything in one download."""

from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from serambi.api import bulk
from serambi.api.http import by_log, open_to_programs
from serambi.core import clock
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office


@public
@require_safe
@open_to_programs
@by_log
def archive(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """ekspor.zip."""
    pieces = bulk.archive(office, request.build_absolute_uri("/"))
    response = StreamingHttpResponse(pieces, content_type="application/zip")
    name = f"terbitan-{office.code}-{clock.today(office.tz)}.zip"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@public
@require_safe
@open_to_programs
@by_log
def lines(request: OfficeRequest, office: Office) -> HttpResponseBase:
    """ekspor.ndjson."""
    pieces = bulk.ndjson(office, request.build_absolute_uri("/"))
    return StreamingHttpResponse(pieces, content_type="application/x-ndjson")

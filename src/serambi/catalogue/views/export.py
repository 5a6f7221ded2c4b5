"""The whole list, or the part that the filters let through, as a file."""

from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from serambi.catalogue import selectors
from serambi.catalogue.exporting.paper import as_pdf
from serambi.catalogue.exporting.plain import as_csv, as_json
from serambi.catalogue.exporting.rows import exported
from serambi.catalogue.exporting.workbook import as_xlsx
from serambi.catalogue.forms import listing
from serambi.core import clock
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ON_PAPER = 10_000


@public
@require_safe
def whole_list(request: OfficeRequest, office: Office, kind: str) -> HttpResponseBase:
    """dip.csv, dip.json, dip.xlsx or dip.pdf, in the order of the list."""
    rows = selectors.public_rows(office, listing.wanted(request.GET)).order_by("number")
    name = f"dip-{office.code}-{clock.today(office.tz)}.{kind}"
    root = request.build_absolute_uri("/")
    response: HttpResponseBase
    if kind == "csv":
        response = StreamingHttpResponse(
            as_csv(exported(office, rows, root)), content_type="text/csv; charset=utf-8"
        )
    elif kind == "json":
        stamp = selectors.stamp_of(office)
        modified = stamp.changed_at.isoformat(timespec="seconds") if stamp else ""
        response = StreamingHttpResponse(
            as_json(office, exported(office, rows, root), modified),
            content_type="application/json",
        )
    elif kind == "xlsx":
        response = FileResponse(as_xlsx(exported(office, rows, root)), content_type=XLSX)
    elif kind == "pdf":
        shown = exported(office, rows[:MOST_ON_PAPER], root)
        response = HttpResponse(as_pdf(office, shown, clock.now()), content_type="application/pdf")
    else:
        raise Http404
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response

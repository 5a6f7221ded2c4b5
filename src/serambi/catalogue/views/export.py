"""The whole list, or the part that the filters let through, as a file."""

from collections.abc import Callable

from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from serambi.catalogue import selectors
from serambi.catalogue.exporting.paper import as_pdf
from serambi.catalogue.exporting.plain import as_csv, as_json
from serambi.catalogue.exporting.recent import Recent
from serambi.catalogue.exporting.rows import exported
from serambi.catalogue.forms import listing
from serambi.catalogue.models import CatalogueEntry
from serambi.core import clock
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ON_PAPER = 10_000
Rows = QuerySet[CatalogueEntry]
_papers = Recent(most=4)


@public
@require_safe
def whole_list(request: OfficeRequest, office: Office, kind: str) -> HttpResponseBase:
    """dip.csv, dip.json, dip.xlsx or dip.pdf, in the order of the list."""
    rows = selectors.public_rows(office, listing.wanted(request.GET)).order_by("number")
    if kind not in WRITERS:
        raise Http404
    response = WRITERS[kind](office, rows, request.build_absolute_uri("/"))
    name = f"dip-{office.code}-{clock.today(office.tz)}.{kind}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _csv(office: Office, rows: Rows, root: str) -> HttpResponseBase:
    lines = as_csv(exported(office, rows, root))
    return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")


def _json(office: Office, rows: Rows, root: str) -> HttpResponseBase:
    stamp = selectors.stamp_of(office)
    modified = stamp.changed_at.isoformat(timespec="seconds") if stamp else ""
    parts = as_json(office, exported(office, rows, root), modified)
    return StreamingHttpResponse(parts, content_type="application/json")


def _xlsx(office: Office, rows: Rows, root: str) -> HttpResponseBase:
    from serambi.catalogue.exporting.workbook import as_xlsx  # heavy: comes in when it is used

    return FileResponse(as_xlsx(exported(office, rows, root)), content_type=XLSX)


def _pdf(office: Office, rows: Rows, root: str) -> HttpResponseBase:
    stamp = selectors.stamp_of(office)
    mark = stamp.mark if stamp else ""
    key = (office.pk, office.name, mark, get_language(), str(rows.query))
    shown = rows[:MOST_ON_PAPER]
    pdf = _papers.get(key, lambda: as_pdf(office, exported(office, shown, root), clock.now()))
    return HttpResponse(pdf, content_type="application/pdf")


WRITERS: dict[str, Callable[[Office, Rows, str], HttpResponseBase]] = {
    "csv": _csv,
    "json": _json,
    "xlsx": _xlsx,
    "pdf": _pdf,
}

"""The register of a year as a spreadsheet."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from serambi.complaints.access import HANDLERS, visible_to
from serambi.complaints.selectors.register import HEADER, WIDTHS, lines
from serambi.identity.guards import OfficeRequest, desk
from serambi.offices.models import Office
from serambi.tables.writing import inert, xlsx_file

FIRST, LAST = 2000, 2100
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@desk(*HANDLERS)
@require_safe
def download(request: OfficeRequest, office: Office, year: int) -> HttpResponse:
    """The lines of the year without anybody's identity; an unlikely year is not found."""
    if not FIRST <= year <= LAST:
        raise Http404
    found = lines(visible_to(request.actor), office, year)
    rows = (tuple(inert(cell) for cell in line) for line in found)
    header = [str(name) for name in HEADER]
    with xlsx_file(f"Pengaduan {year}", header, rows, widths=WIDTHS) as book:
        response = HttpResponse(book.read(), content_type=MEDIA_TYPE)
    name = f"register-pengaduan-{office.code}-{year}.xlsx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response

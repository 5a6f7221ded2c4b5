"""Pages as pictures, and the new file; each only through the access rule of its redaction."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from serambi.core.errors import Unavailable
from serambi.files.http import serve
from serambi.files.models import StoredFile
from serambi.files.services import read
from serambi.identity.guards import OfficeRequest, desk
from serambi.offices.models import Office
from serambi.redaction.access import WORKERS, visible_to
from serambi.redaction.engine import desk as engine
from serambi.redaction.engine.values import Impossible
from serambi.redaction.models import Redaction
from serambi.redaction.selectors import one

DOTS = {"": 110, "2": 160, "3": 220}


@desk(*WORKERS)
@require_safe
def source(request: OfficeRequest, office: Office, redaction_id: UUID, page: int) -> HttpResponse:
    """A page of the file as it was."""
    redaction = one(visible_to(request.actor), office, redaction_id)
    return _page(request, redaction, redaction.source, page)


@desk(*WORKERS)
@require_safe
def output(request: OfficeRequest, office: Office, redaction_id: UUID, page: int) -> HttpResponse:
    """The same page of the new file."""
    redaction = one(visible_to(request.actor), office, redaction_id)
    if redaction.output is None:
        raise Http404
    return _page(request, redaction, redaction.output, page)


@desk(*WORKERS)
@require_safe
def download(request: OfficeRequest, office: Office, redaction_id: UUID) -> HttpResponse:
    """The new file, once a second person approved it."""
    redaction = one(visible_to(request.actor), office, redaction_id)
    if redaction.output is None or redaction.state != Redaction.State.APPROVED:
        raise Http404
    return serve(redaction.output)


def _page(
    request: OfficeRequest, redaction: Redaction, stored: StoredFile, page: int
) -> HttpResponse:
    if redaction.is_book or not 1 <= page <= redaction.pages:
        raise Http404
    dots = DOTS.get(request.GET.get("besar", ""), DOTS[""])
    try:
        drawn, _width, _height = engine.picture(read(stored), redaction.kind, page, dots)
    except (Impossible, Unavailable) as fault:
        raise Http404 from fault
    response = HttpResponse(drawn, content_type="image/png")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'; frame-ancestors 'none'"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response

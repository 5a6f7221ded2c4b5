"""Letters and documents of the opened case; of any other case they do not exist."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.tracking import progress
from serambi.casework.services.letters import receipt_pdf as receipt_sheet
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest
from serambi.letters import services as letters
from serambi.offices.models import Office
from serambi.casework.views.track_cookie import with_case


@require_safe
@with_case
def receipt_pdf(request: OfficeRequest, office: Office, case: InformationRequest) -> HttpResponse:
    """The receipt as a PDF."""
    return _pdf(receipt_sheet(case), f"tanda-bukti-{case.register_no}.pdf")


@require_safe
@with_case
def letter(
    request: OfficeRequest, office: Office, case: InformationRequest, letter_id: UUID
) -> HttpResponse:
    """A letter about this case."""
    found = next((one for one in progress(case).letters if one.pk == letter_id), None)
    if found is None:
        raise Http404
    return _pdf(letters.pdf(found), f"{found.name} {found.number}.pdf")


@require_safe
@with_case
def item(
    request: OfficeRequest, office: Office, case: InformationRequest, item_id: int
) -> HttpResponseBase:
    """A document that was handed over, as a download; a catalogue entry opens its own page."""
    found = next((one for one in progress(case).items if one.pk == item_id), None)
    if found is None:
        raise Http404
    if found.file is not None:
        return serve(found.file)
    return HttpResponseRedirect(entry_address(office, found.entry))


def _pdf(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type="application/pdf")
    shown = content_disposition_header(as_attachment=False, filename=name.replace("/", "-"))
    response["Content-Disposition"] = shown or "inline"
    response["X-Content-Type-Options"] = "nosniff"
    return response

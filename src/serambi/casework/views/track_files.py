"""Letters and documents of the opened case; of any other case they do not exist."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from serambi.casework.models import InformationRequest
from serambi.casework.selectors.tracking import progress
from serambi.casework.views.track_cookie import with_case
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest
from serambi.letters.http import serve_letter
from serambi.letters.kinds import Kind
from serambi.letters.models import Letter
from serambi.offices.models import Office


@require_safe
@with_case
def receipt_pdf(request: OfficeRequest, office: Office, case: InformationRequest) -> HttpResponse:
    """The receipt as a PDF to keep."""
    return _sheet(case, lambda one: one.kind == Kind.TANDA_BUKTI, inline=False)


@require_safe
@with_case
def letter(
    request: OfficeRequest, office: Office, case: InformationRequest, letter_id: UUID
) -> HttpResponse:
    """A letter about this case, shown in the browser."""
    return _sheet(case, lambda one: one.pk == letter_id, inline=True)


@require_safe
@with_case
def item(
    request: OfficeRequest, office: Office, case: InformationRequest, item_id: int
) -> HttpResponseBase:
    """A document that was handed over, as a download; a catalogue entry opens its own page."""
    found = next((one for one in progress(case).items if one.pk == item_id), None)
    if found is None:
        raise Http404
    if found.entry is not None:
        return HttpResponseRedirect(
            reverse("catalogue:entry", kwargs={"kode": office.code, "slug": found.entry.slug})
        )
    assert found.file is not None  # noqa: S101 - decision_item_is_one_thing
    return serve(found.file)


def _sheet(
    case: InformationRequest, wanted: Callable[[Letter], bool], *, inline: bool
) -> HttpResponse:
    """The first letter of the case that is wanted, typeset now if nobody has read it before."""
    found = next((one for one in progress(case).letters if wanted(one)), None)
    if found is None:
        raise Http404
    return serve_letter(found, inline=inline)

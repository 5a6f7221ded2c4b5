"""Do one act of the page."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from serambi.core.errors import Conflict, InvalidInput, NotAllowed, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.offices.models import Office
from serambi.redaction.access import WORKERS, visible_to
from serambi.redaction.selectors import desk_redaction
from serambi.redaction.views.desk.page import redaction_page, where
from serambi.redaction.views.desk.table import ACTS


@desk(*WORKERS)
@require_POST
def perform(request: OfficeRequest, office: Office, redaction_id: UUID, slug: str) -> HttpResponse:
    """Parse the act's form, call its service, come back to the page; mistakes at the field."""
    act = ACTS.get(slug)
    if act is None:
        raise Http404
    at = where(request)
    found = desk_redaction(visible_to(request.actor), office, redaction_id, at.page)
    form = act.form(request.POST, redaction=found.redaction, page=found.page, prefix=slug)
    if form.is_valid():
        try:
            act.run(office=office, actor=request.actor, redaction_id=redaction_id, **form.given())
        except InvalidInput as error:
            form.blame(error)
        except (Refused, Conflict, NotAllowed) as error:
            messages.error(request, str(error))
            return redirect(f"{_address(office, redaction_id)}?{at.query()}")
        else:
            messages.success(request, act.done)
            return redirect(f"{_address(office, redaction_id)}?{at.query()}")
    return redaction_page(request, found, at, wrong=(slug, form), status=422)


def _address(office: Office, redaction_id: UUID) -> str:
    kwargs = {"kode": office.code, "redaction_id": redaction_id}
    return reverse("redaction_desk:redaction", kwargs=kwargs)

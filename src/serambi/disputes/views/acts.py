"""Do one act of the dispute's page."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.disputes.access import WORKERS, visible_to
from serambi.disputes.selectors.desk import desk_dispute
from serambi.disputes.views.case import case_page
from serambi.disputes.views.table import ACTS
from serambi.identity.guards import OfficeRequest, desk
from serambi.offices.models import Office


@desk(*WORKERS)
@require_POST
def perform(request: OfficeRequest, office: Office, dispute_id: UUID, slug: str) -> HttpResponse:
    """Parse the act's form, call its service, come back; mistakes come back at the field."""
    act = ACTS.get(slug)
    if act is None:
        raise Http404
    found = desk_dispute(visible_to(request.actor), office, dispute_id)
    form = act.form(request.POST, request.FILES, found=found, prefix=slug)
    if form.is_valid():
        try:
            act.run(office=office, actor=request.actor, dispute_id=dispute_id, **form.arguments())
        except InvalidInput as error:
            form.blame(error)
        except (Refused, Conflict) as error:
            messages.error(request, str(error))
            return redirect("disputes_desk:case", kode=office.code, dispute_id=dispute_id)
        else:
            messages.success(request, _("%(act)s: tercatat.") % {"act": act.title})
            return redirect("disputes_desk:case", kode=office.code, dispute_id=dispute_id)
    return case_page(request, found, wrong=(slug, form), status=422)

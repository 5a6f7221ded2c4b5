"""Do one act of the complaint's page."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from serambi.complaints.access import HANDLERS, visible_to
from serambi.complaints.selectors.desk import desk_complaint
from serambi.complaints.views.desk.case import case_page
from serambi.complaints.views.desk.table import ACTS
from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.offices.models import Office


@desk(*HANDLERS)
@require_POST
def perform(request: OfficeRequest, office: Office, complaint_id: UUID, slug: str) -> HttpResponse:
    """Parse the act's form, call its service, come back; mistakes come back at the field."""
    act = ACTS.get(slug)
    if act is None:
        raise Http404
    found = desk_complaint(visible_to(request.actor), office, complaint_id)
    form = act.form(request.POST, complaint=found.complaint, prefix=slug)
    if form.is_valid():
        try:
            result = act.run(
                office=office, actor=request.actor, complaint_id=complaint_id, **form.values()
            )
        except InvalidInput as error:
            form.blame(error)
        except (Refused, Conflict) as error:
            messages.error(request, str(error))
            return redirect("complaints_desk:case", kode=office.code, complaint_id=complaint_id)
        else:
            if slug == "identitas":
                return case_page(request, found, revealed=result)
            messages.success(request, _("%(act)s: tercatat.") % {"act": act.title})
            return redirect("complaints_desk:case", kode=office.code, complaint_id=complaint_id)
    return case_page(request, found, wrong=(slug, form), status=422)

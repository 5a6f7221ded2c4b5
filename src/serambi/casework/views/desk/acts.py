"""Do one act of the case page."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from serambi.casework.access import visible_to
from serambi.casework.selectors.desk import desk_case, last_sentence
from serambi.casework.views.desk.case import case_page
from serambi.casework.views.desk.proof import proof_first
from serambi.casework.views.desk.table import ACTS
from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def perform(request: OfficeRequest, office: Office, case_id: UUID, slug: str) -> HttpResponse:
    """Parse the act's form, call its service, come back to the case; mistakes come back at the field."""
    act = ACTS.get(slug)
    if act is None:
        raise Http404
    found = desk_case(visible_to(request.actor), office, case_id)
    if act.asks_again and (away := proof_first(request, found.case)):
        return away
    form = act.form(request.POST, case=found.case, prefix=slug)
    if form.is_valid():
        try:
            result = act.run(
                office=office, actor=request.actor, case_id=case_id, **form.cleaned_data
            )
        except InvalidInput as error:
            form.blame(error)
        except (Refused, Conflict) as error:
            messages.error(request, str(error))
            return redirect("casework_desk:case", kode=office.code, case_id=case_id)
        else:
            if slug == "identitas":
                again = desk_case(visible_to(request.actor), office, case_id)
                return case_page(request, again, revealed=result)
            messages.success(request, last_sentence(office, case_id) or str(act.title))
            return redirect("casework_desk:case", kode=office.code, case_id=case_id)
    return case_page(request, found, wrong=(slug, form), status=422)

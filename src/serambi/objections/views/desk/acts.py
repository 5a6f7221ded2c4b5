"""Do one act of the objection's page."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.objections.access import visible_to
from serambi.objections.selectors.desk import desk_objection
from serambi.objections.views.desk.case import case_page
from serambi.objections.views.desk.table import ACTS
from serambi.offices.models import Office


@desk(Role.PETUGAS, Role.PPID, Role.ATASAN)
@require_POST
def perform(request: OfficeRequest, office: Office, objection_id: UUID, slug: str) -> HttpResponse:
    """Parse the act's form, call its service, come back; mistakes come back at the field."""
    act = ACTS.get(slug)
    if act is None:
        raise Http404
    found = desk_objection(visible_to(request.actor), office, objection_id)
    form = act.form(request.POST, request.FILES, objection=found.objection, prefix=slug)
    if form.is_valid():
        try:
            result = act.run(
                office=office, actor=request.actor, objection_id=objection_id, **form.values()
            )
        except InvalidInput as error:
            form.blame(error)
        except (Refused, Conflict) as error:
            messages.error(request, str(error))
            return _back(office, objection_id)
        else:
            if slug == "identitas":
                return case_page(request, found, revealed=result)
            messages.success(request, _("%(act)s: tercatat.") % {"act": act.title})
            return _back(office, objection_id)
    return case_page(request, found, wrong=(slug, form), status=422)


def _back(office: Office, objection_id: UUID) -> HttpResponse:
    return redirect("objections_desk:case", kode=office.code, objection_id=objection_id)

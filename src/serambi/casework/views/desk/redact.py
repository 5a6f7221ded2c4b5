"""From a file of the proposed answer to the redaction desk."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from serambi.casework.access import visible_to
from serambi.casework.selectors.desk import desk_case
from serambi.casework.services import redacted
from serambi.core.errors import Conflict, InvalidInput, Refused, Unavailable
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def black_out(request: OfficeRequest, office: Office, case_id: UUID, item_id: int) -> HttpResponse:
    """Open the file at the redaction desk, or say why it cannot be."""
    desk_case(visible_to(request.actor), office, case_id)
    try:
        made = redacted.black_out(
            office=office, actor=request.actor, case_id=case_id, item_id=item_id
        )
    except (InvalidInput, Refused, Conflict, Unavailable) as error:
        messages.error(request, str(error))
        return redirect("casework_desk:case", kode=office.code, case_id=case_id)
    return redirect("redaction_desk:redaction", kode=office.code, redaction_id=made.pk)

"""Begin a letter from a case; it is finished among the letters."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from serambi.core.errors import InvalidInput
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.offices.models import Office
from serambi.registers.services.papers import draft_certificate


@desk(Role.PETUGAS, Role.PPID)
@require_safe
def moved_decree(request: OfficeRequest, office: Office) -> HttpResponse:
    """The old address of drafting the SK DIP: it is drafted where the list is frozen."""
    return redirect("decrees_desk:list", kode=office.code, permanent=True)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def certificate(request: OfficeRequest, office: Office, case_id: UUID) -> HttpResponse:
    """Draft a researcher's certificate for a case."""
    try:
        draft = draft_certificate(office=office, actor=request.actor, case_id=case_id)
    except InvalidInput as error:
        messages.error(request, str(error))
        return redirect("casework_desk:case", kode=office.code, case_id=case_id)
    return redirect("letters_desk:edit", kode=office.code, draft_id=draft.pk)

"""Letters, answer files and identity documents for the desk; each behind its own rule."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from serambi.casework.access import visible_to
from serambi.casework.forms.desk import RevealForm
from serambi.casework.selectors.desk import desk_case
from serambi.casework.services.desk import reveal
from serambi.casework.views.desk.proof import proof_first
from serambi.core.errors import InvalidInput
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.letters.http import serve_letter
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_GET
def letter(request: OfficeRequest, office: Office, case_id: UUID, letter_id: UUID) -> HttpResponse:
    """One letter of the case."""
    found = desk_case(visible_to(request.actor), office, case_id)
    for one in found.letters:
        if one.pk == letter_id:
            return serve_letter(one)
    raise Http404


@desk(*CASE_ROLES)
@require_GET
def item(request: OfficeRequest, office: Office, case_id: UUID, item_id: int) -> HttpResponse:
    """One file of the proposed or sent answer."""
    found = desk_case(visible_to(request.actor), office, case_id)
    for one in found.items:
        if one.pk == item_id and one.file is not None:
            return serve(one.file)
    raise Http404


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def identity(request: OfficeRequest, office: Office, case_id: UUID, which: str) -> HttpResponse:
    """Show an identity document once, for a reason that is logged."""
    found = desk_case(visible_to(request.actor), office, case_id)
    stored = (
        found.case.applicant.identity_file
        if which == "identitas"
        else found.case.applicant.authority_file
    )
    if stored is None:
        raise Http404
    if away := proof_first(request, found.case):
        return away
    form = RevealForm(request.POST, case=found.case, prefix="identitas")
    form.is_valid()
    try:
        reveal(
            office=office,
            actor=request.actor,
            case_id=case_id,
            reason=form.cleaned_data.get("reason", ""),
        )
    except InvalidInput as error:
        messages.error(request, _("Berkas tidak dibuka. %(why)s") % {"why": error})
        return redirect("casework_desk:case", kode=office.code, case_id=case_id)
    return serve(stored, inline=True)

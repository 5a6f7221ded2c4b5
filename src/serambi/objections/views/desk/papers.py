"""Letters, signed sheets and identity documents for the desk; each behind its own rule."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from serambi.core.errors import InvalidInput
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.letters.http import serve_letter
from serambi.objections.access import visible_to
from serambi.objections.forms.desk import RevealForm
from serambi.objections.selectors.desk import desk_objection
from serambi.objections.services.desk import reveal
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_GET
def letter(
    request: OfficeRequest, office: Office, objection_id: UUID, letter_id: UUID
) -> HttpResponse:
    """One letter of the objection."""
    for one in desk_objection(visible_to(request.actor), office, objection_id).letters:
        if one.pk == letter_id:
            return serve_letter(one)
    raise Http404


@desk(*CASE_ROLES)
@require_GET
def sheet(
    request: OfficeRequest, office: Office, objection_id: UUID, talk_id: UUID
) -> HttpResponse:
    """The signed sheet of a talk."""
    for one in desk_objection(visible_to(request.actor), office, objection_id).talks:
        if one.pk == talk_id and one.signed_sheet is not None:
            return serve(one.signed_sheet, inline=True)
    raise Http404


@desk(Role.PETUGAS, Role.PPID, Role.ATASAN)
@require_POST
def identity(
    request: OfficeRequest, office: Office, objection_id: UUID, which: str
) -> HttpResponse:
    """Show an identity document once, for a reason that is logged."""
    found = desk_objection(visible_to(request.actor), office, objection_id)
    who = found.objection.objector
    stored = who.identity_file if which == "identitas" else who.authority_file
    if stored is None:
        raise Http404
    form = RevealForm(request.POST, objection=found.objection, prefix="identitas")
    form.is_valid()
    try:
        reveal(
            office=office, actor=request.actor, objection_id=objection_id,
            reason=form.cleaned_data.get("reason", ""),
        )  # fmt: skip
    except InvalidInput as error:
        messages.error(request, _("Berkas tidak dibuka. %(why)s") % {"why": error})
        return redirect("objections_desk:case", kode=office.code, objection_id=objection_id)
    return serve(stored, inline=True)

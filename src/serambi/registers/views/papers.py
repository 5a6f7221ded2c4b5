"""Begin a letter from the list or from a case; it is finished among the letters."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from serambi.core import clock
from serambi.core.errors import InvalidInput
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.letters.selectors import signers_of
from serambi.offices.models import Office
from serambi.registers.forms.decree import DecreeForm
from serambi.registers.services.papers import draft_certificate, draft_list_decree


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def decree(request: OfficeRequest, office: Office) -> HttpResponse:
    """Draft the decree of the list of public information."""
    year = clock.today(office.tz).year
    form = DecreeForm(request.POST or None, people=signers_of(office), initial={"tahun": year})
    if form.is_valid():
        typed = form.cleaned_data
        try:
            draft = draft_list_decree(
                office=office, actor=request.actor, year=typed["tahun"],
                signer_id=typed["penanda_tangan"],
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        else:
            return redirect("letters_desk:edit", kode=office.code, draft_id=draft.pk)
    status = 422 if form.is_bound else 200
    return render(request, "registers/decree.html", {"form": form}, status=status)


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

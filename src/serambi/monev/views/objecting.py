"""The office objects to a grade, or accepts them all."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from serambi.core.errors import Conflict, InvalidInput
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import Role
from serambi.monev import access
from serambi.monev.forms.assessing import RebutForm
from serambi.monev.life import Act
from serambi.monev.selectors.cycles import cycle_of, submission_of
from serambi.monev.selectors.filling import filling
from serambi.monev.services import objecting
from serambi.offices.models import Office


@desk(Role.PETUGAS, Role.PPID)
@require_http_methods(["GET", "HEAD", "POST"])
def rebut(request: OfficeRequest, office: Office, cycle_id: UUID, number: int) -> HttpResponse:
    """Object to the grade of one question."""
    submission = submission_of(office, cycle_of(office, cycle_id))
    access.require(request.actor, submission.cycle, Act.REBUT, submission)
    line = filling(submission).line(number)
    if line is None or not line.is_settled:
        raise Http404
    form = RebutForm(request.POST or None, line=line)
    if request.method == "POST" and form.is_valid():
        try:
            objecting.rebut(
                office=office, actor=request.actor, cycle_id=cycle_id, number=number,
                **form.cleaned_data,
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            messages.success(
                request, _("Sanggahan %(code)s tercatat.") % {"code": line.question.code}
            )
            return redirect("monev_desk:filling", kode=office.code, cycle_id=cycle_id)
    context = {"cycle": submission.cycle, "submission": submission, "line": line, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "monev/desk/rebut.html", context, status=status)


@desk(Role.PPID, Role.ATASAN)
@require_POST
def accept(request: OfficeRequest, office: Office, cycle_id: UUID) -> HttpResponse:
    """Accept the provisional grades."""
    objecting.accept(office=office, actor=request.actor, cycle_id=cycle_id)
    messages.success(request, _("Nilai sementara diterima. Terima kasih."))
    return redirect("monev_desk:filling", kode=office.code, cycle_id=cycle_id)

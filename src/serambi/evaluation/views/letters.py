"""What leaves a meeting as paper: invitation, minutes, addendum; and as a draft for the news."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.core.errors import Conflict, InvalidInput, Unavailable
from serambi.evaluation import services
from serambi.evaluation.access import visible_to
from serambi.evaluation.forms.meeting import AddendumForm
from serambi.evaluation.newsdraft import draft_of
from serambi.evaluation.selectors.meetings import meeting_view
from serambi.evaluation.views.page import meeting_page
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.letters.http import serve_letter
from serambi.offices.models import Office
from serambi.publishing.access import can_write


@desk(Role.PPID, Role.ATASAN)
@require_POST
def invite(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Issue the invitation and owe the mails."""
    found = meeting_view(visible_to(request.actor), number)
    try:
        services.invite(office=office, actor=request.actor, meeting=found.meeting)
    except (Conflict, InvalidInput, Unavailable) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Undangan terbit sebagai surat dan dikirim lewat surel."))
    return redirect("evaluation_desk:meeting", kode=office.code, number=number)


@desk(Role.PPID, Role.ATASAN)
@require_POST
def seal(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Seal the minutes."""
    found = meeting_view(visible_to(request.actor), number)
    try:
        services.seal(office=office, actor=request.actor, meeting=found.meeting)
    except (Conflict, InvalidInput, Unavailable) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Notulen disegel. Keputusannya kini menjadi tindak lanjut."))
    return redirect("evaluation_desk:meeting", kode=office.code, number=number)


@desk(Role.PPID, Role.ATASAN)
@require_POST
def addendum(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Add to sealed minutes."""
    found = meeting_view(visible_to(request.actor), number)
    form = AddendumForm(request.POST, prefix="adendum")
    form.is_valid()
    try:
        services.add_addendum(
            office=office, actor=request.actor, meeting=found.meeting, text=form.typed("text"),
            reason=form.typed("reason"),
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
        return meeting_page(request, found, addendum_form=form)
    except (Conflict, Unavailable) as error:
        messages.error(request, str(error))
    return redirect("evaluation_desk:meeting", kode=office.code, number=number)


@desk(*CASE_ROLES)
@require_safe
def paper(request: OfficeRequest, office: Office, number: int, letter_id: UUID) -> HttpResponse:
    """The PDF of one of the meeting's letters."""
    found = meeting_view(visible_to(request.actor), number)
    letters = [
        found.meeting.invitation,
        found.meeting.minutes,
        *(one.letter for one in found.addenda),
    ]
    for one in letters:
        if one is not None and one.pk == letter_id:
            return serve_letter(one)
    raise Http404


@desk(*CASE_ROLES)
@require_safe
def news(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """A draft of a news item: into the newsroom by one press, or copied to somewhere else."""
    found = meeting_view(visible_to(request.actor), number)
    if found.meeting.minutes is None:
        raise Http404
    context = {
        "found": found,
        "meeting": found.meeting,
        "draft": draft_of(found),
        "may_write_news": can_write(request.actor, office.pk),
    }
    return render(request, "evaluation/desk/news.html", context)


@desk(Role.PETUGAS, Role.PPID)
@require_POST
def make_news(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Make the draft in the newsroom, once, and open it."""
    found = meeting_view(visible_to(request.actor), number)
    try:
        item = services.draft_news(office=office, actor=request.actor, found=found)
    except Conflict as error:
        messages.error(request, str(error))
        return redirect("evaluation_desk:meeting", kode=office.code, number=number)
    return redirect("publishing_desk:item", kode=office.code, number=item.number)

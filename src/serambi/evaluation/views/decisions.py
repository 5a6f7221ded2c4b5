"""Decisions while the meeting runs: write, write again, take out."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from serambi.core.errors import Conflict, InvalidInput
from serambi.evaluation import services
from serambi.evaluation.access import visible_to
from serambi.evaluation.forms.meeting import DecisionForm, decision_initial
from serambi.evaluation.models import ImprovementAction
from serambi.evaluation.selectors.meetings import MeetingView, colleagues, meeting_view
from serambi.evaluation.selectors.targets import target_choices
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """A new decision."""
    return _form(request, meeting_view(visible_to(request.actor), number), None)


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def rewrite(request: OfficeRequest, office: Office, number: int, action_id: UUID) -> HttpResponse:
    """The same once more, while the minutes are open."""
    found = meeting_view(visible_to(request.actor), number)
    return _form(request, found, _one(found, action_id))


@desk(*CASE_ROLES)
@require_POST
def remove(request: OfficeRequest, office: Office, number: int, action_id: UUID) -> HttpResponse:
    """Take it out before the minutes are sealed."""
    found = meeting_view(visible_to(request.actor), number)
    action = _one(found, action_id)
    try:
        services.undecide(office=office, actor=request.actor, meeting=found.meeting, action=action)
    except Conflict as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Keputusan dihapus."))
    return redirect("evaluation_desk:meeting", kode=office.code, number=number)


def _one(found: MeetingView, action_id: UUID) -> ImprovementAction:
    for one in found.actions:
        if one.pk == action_id:
            return one
    raise Http404


def _form(
    request: OfficeRequest, found: MeetingView, action: ImprovementAction | None
) -> HttpResponse:
    office, meeting = request.office, found.meeting
    back = redirect("evaluation_desk:meeting", kode=office.code, number=meeting.number)
    if not meeting.is_running:
        messages.error(request, _("Keputusan ditulis selama rapat berlangsung."))
        return back
    form = DecisionForm(
        request.POST or None, people=colleagues(office), topics=found.topics,
        aims=target_choices(office), initial=decision_initial(action) if action else None,
    )  # fmt: skip
    if request.method == "POST" and form.is_valid() and _kept(request, found, form, action):
        return back
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "meeting": meeting, "action": action}
    return render(request, "evaluation/desk/decision.html", context, status=status)


def _kept(
    request: OfficeRequest, found: MeetingView, form: DecisionForm, action: ImprovementAction | None
) -> bool:
    """True if it was written down; otherwise the form says why not."""
    try:
        services.decide(
            office=request.office, actor=request.actor, meeting=found.meeting, said=form.said(),
            action=action,
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
    except Conflict as error:
        form.add_error(None, str(error))
    else:
        return True
    return False

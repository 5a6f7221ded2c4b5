"""Meetings: the list, a new one, one on its page, its plan, its minutes while they are typed."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from serambi.core.errors import Conflict, InvalidInput, Refused
from serambi.evaluation import services
from serambi.evaluation.access import visible_to
from serambi.evaluation.forms.meeting import (
    ChangeForm,
    MinutesForm,
    PlanForm,
    ReasonForm,
    first_of,
    initial_of,
)
from serambi.evaluation.models import EvaluationMeeting
from serambi.evaluation.selectors.agenda import proposals
from serambi.evaluation.selectors.figures import service_figures
from serambi.evaluation.selectors.meetings import colleagues, meeting_view, meetings
from serambi.evaluation.views.page import meeting_page
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES
from serambi.offices.models import Office

MOST_LISTED = 40


@desk(*CASE_ROLES)
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """The meetings of the office, the newest first."""
    found = list(meetings(visible_to(request.actor))[:MOST_LISTED])
    return render(request, "evaluation/desk/meetings.html", {"meetings": found})


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: OfficeRequest, office: Office) -> HttpResponse:
    """A new meeting: the figures beside the agenda that they propose."""
    figures = service_figures(office)
    offered = proposals(office, figures)
    if request.method != "POST":
        first = first_of(office, colleagues(office), request.actor.name)
        first["ticked"] = [one.key for one in offered]
        form = PlanForm(office=office, offered=offered, initial=first)
        return render(request, "evaluation/desk/plan.html", {"form": form, "figures": figures})
    form = PlanForm(request.POST, office=office, offered=offered)
    if form.is_valid():
        try:
            made = services.plan(
                office=office, actor=request.actor, said=form.plan(), submit_key=form.key()
            )
        except InvalidInput as error:
            form.blame(error)
        else:
            return redirect("evaluation_desk:meeting", kode=office.code, number=made.number)
    context = {"form": form, "figures": figures}
    return render(request, "evaluation/desk/plan.html", context, status=422)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """One meeting with everything on its page."""
    return meeting_page(request, meeting_view(visible_to(request.actor), number))


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Change facts and agenda before it begins."""
    found = meeting_view(visible_to(request.actor), number)
    first = initial_of(found.meeting, found.topics)
    form = ChangeForm(request.POST or None, office=office, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            services.change(
                office=office, actor=request.actor, meeting=found.meeting, said=form.plan(),
                topics=form.topics(),
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Rencana rapat disimpan."))
            return _back(office, number)
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "meeting": found.meeting}
    return render(request, "evaluation/desk/change.html", context, status=status)


@desk(*CASE_ROLES)
@require_POST
def cancel(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """It will not take place."""
    found = meeting_view(visible_to(request.actor), number)
    form = ReasonForm(request.POST, prefix="batal")
    form.is_valid()
    try:
        services.cancel(
            office=office, actor=request.actor, meeting=found.meeting, reason=form.typed("reason")
        )
    except InvalidInput as error:
        form.blame(error)
        return meeting_page(request, found, cancel_form=form)
    except Conflict as error:
        messages.error(request, str(error))
    return _back(office, number)


@desk(*CASE_ROLES)
@require_POST
def open_it(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Begin the meeting; before its day only where both days were seen and confirmed."""
    found = meeting_view(visible_to(request.actor), number)
    early = request.POST.get("lebih-awal") == "1"
    try:
        services.open_meeting(
            office=office, actor=request.actor, meeting=found.meeting, early=early
        )
    except (Conflict, Refused) as error:
        messages.error(request, str(error))
    else:
        messages.success(
            request, _("Rapat dibuka. Angkanya dihitung ulang dan tidak berubah lagi.")
        )
    return _back(office, number)


@desk(*CASE_ROLES)
@require_POST
def recount(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """Bring figures and agenda up to now."""
    found = meeting_view(visible_to(request.actor), number)
    try:
        services.recount(office=office, actor=request.actor, meeting=found.meeting)
    except Conflict as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Angka dan agenda dihitung ulang."))
    return _back(office, number)


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def minutes(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """The minutes while they are typed; a script saves every few seconds, without one the button."""
    found = meeting_view(visible_to(request.actor), number)
    if request.method != "POST":
        form = MinutesForm(topics=found.topics, initial=_typed(found.meeting, found.topics))
        return render(request, "evaluation/desk/minutes.html", {"form": form, "found": found})
    form = MinutesForm(request.POST, topics=found.topics)
    quiet = request.headers.get("X-Draft") == "1"
    if form.is_valid():
        try:
            services.type_minutes(
                office=office, actor=request.actor, meeting=found.meeting,
                summary=form.cleaned_data["summary"], notes=form.notes(),
                writer=form.cleaned_data["writer"] or request.actor.id,
                version=form.cleaned_data["version"] or 0,
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            return _taken(request, form, found, error, quiet=quiet)
        else:
            return HttpResponse(status=204) if quiet else _back(office, number)
    if quiet:
        return JsonResponse({"errors": form.errors}, status=422)
    context = {"form": form, "found": found}
    return render(request, "evaluation/desk/minutes.html", context, status=422)


def _taken(
    request: OfficeRequest, form: MinutesForm, found: Any, error: Conflict, *, quiet: bool
) -> HttpResponse:
    """Somebody else's words stand there now; what was typed here stays on this page."""
    if quiet:
        return JsonResponse({"error": str(error)}, status=409)
    form.add_error(None, str(error))
    context = {"form": form, "found": found}
    return render(request, "evaluation/desk/minutes.html", context, status=409)


def _typed(meeting: EvaluationMeeting, topics: Any) -> dict[str, Any]:
    return {
        "summary": meeting.summary, "writer": uuid.uuid4().hex, "version": meeting.typing_version,
        **{f"notes-{one.pk}": one.notes for one in topics},
    }  # fmt: skip


def _back(office: Office, number: int) -> HttpResponse:
    return redirect("evaluation_desk:meeting", kode=office.code, number=number)

"""The follow-up board and one action on its page."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.evaluation import access, events, services
from serambi.evaluation.forms.follow import DoneForm
from serambi.evaluation.forms.meeting import ReasonForm
from serambi.evaluation.models import ImprovementAction
from serambi.evaluation.selectors import board as boards
from serambi.evaluation.selectors.figures import service_figures
from serambi.evaluation.selectors.targets import effects, target_values
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.ledger.selectors import thread
from serambi.offices.models import Office
from serambi.ui.components.thread import ThreadItem


@desk(*CASE_ROLES)
@require_safe
def show_board(request: OfficeRequest, office: Office) -> HttpResponse:
    """What is owed, by when, by whom, and what closed actions did."""
    mine = "saya" in request.GET
    found = boards.board(office, request.actor.user_id if mine else None)
    context = {"board": found, "mine": mine, "today": clock.today(office.tz)}
    return render(request, "evaluation/desk/board.html", context)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, action_id: UUID) -> HttpResponse:
    """One action."""
    return _page(request, boards.action_of(office, action_id))


@desk(*CASE_ROLES)
@require_POST
def finish(request: OfficeRequest, office: Office, action_id: UUID) -> HttpResponse:
    """It is carried out; here is the proof."""
    action = boards.action_of(office, action_id)
    form = DoneForm(request.POST, request.FILES)
    form.is_valid()
    try:
        services.done(
            office=office, actor=request.actor, action=action, url=form.typed("url"),
            note=form.typed("note"), upload=form.cleaned_data.get("file"),
        )  # fmt: skip
    except InvalidInput as error:
        form.blame(error)
        return _page(request, action, done_form=form)
    except Conflict as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Selesai. Angkanya diukur sekali lagi."))
    return redirect("evaluation_desk:action", kode=office.code, action_id=action.pk)


@desk(Role.PPID, Role.ATASAN)
@require_POST
def drop(request: OfficeRequest, office: Office, action_id: UUID) -> HttpResponse:
    """It will not be carried out."""
    return _reasoned(request, boards.action_of(office, action_id), services.drop, "drop_form")


@desk(Role.PPID, Role.ATASAN)
@require_POST
def reopen(request: OfficeRequest, office: Office, action_id: UUID) -> HttpResponse:
    """It is to be done after all."""
    return _reasoned(request, boards.action_of(office, action_id), services.reopen, "reopen_form")


@desk(*CASE_ROLES)
@require_safe
def proof(request: OfficeRequest, office: Office, action_id: UUID) -> HttpResponse:
    """The file that proves it done."""
    action = boards.action_of(office, action_id)
    if action.proof_file is None or action.proof_file.is_held:
        raise Http404
    return serve(action.proof_file, inline=True)


def _reasoned(
    request: OfficeRequest, action: ImprovementAction, verb: Any, name: str
) -> HttpResponse:
    form = ReasonForm(request.POST, prefix=name)
    form.is_valid()
    try:
        verb(office=request.office, actor=request.actor, action=action, reason=form.typed("reason"))
    except InvalidInput as error:
        form.blame(error)
        return _page(request, action, **{name: form})
    except Conflict as error:
        messages.error(request, str(error))
    return redirect("evaluation_desk:action", kode=request.office.code, action_id=action.pk)


def _page(request: OfficeRequest, action: ImprovementAction, **wrong: Form) -> HttpResponse:
    office = request.office
    figures = service_figures(office)
    [effect] = effects([action], target_values(office, figures), figures)
    context: dict[str, Any] = {
        "action": action,
        "effect": effect,
        "today": clock.today(office.tz),
        "may_close": action.is_open and access.can_close(request.actor, action),
        "may_drop": access.can_drop(request.actor, office.pk),
        "done_form": DoneForm(),
        "drop_form": ReasonForm(prefix="drop_form"),
        "reopen_form": ReasonForm(prefix="reopen_form"),
        "wrong_form": next(iter(wrong.values()), None),
        "items": [
            ThreadItem(event.at, event.sentence(), who=event.actor_name)
            for event in reversed(thread(office, (events.ACTION, action.pk)))
        ],
        **wrong,
    }
    return render(request, "evaluation/desk/action.html", context, status=422 if wrong else 200)

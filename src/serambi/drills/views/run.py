"""The acts on a running drill; each goes back to its page."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from serambi.core import clock
from serambi.core.errors import Conflict, InvalidInput
from serambi.drills import access, services
from serambi.drills.forms.drill import DiscardForm, NoteForm, ReplyForm
from serambi.drills.models import Drill
from serambi.drills.seen import drill_of
from serambi.drills.services.proof import keep
from serambi.drills.views import showing
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_POST
def send(request: OfficeRequest, office: Office, drill_id: UUID) -> HttpResponseBase:
    """The question is on its way."""
    drill = drill_of(request.actor, drill_id)
    try:
        services.send(actor=request.actor, drill=drill)
    except Conflict as error:
        messages.error(request, str(error))
    return _back(office, drill)


@desk(*CASE_ROLES)
@require_POST
def discard(request: OfficeRequest, office: Office, drill_id: UUID) -> HttpResponseBase:
    """Call it off before it is sent."""
    drill = drill_of(request.actor, drill_id)
    access.demand(access.can_run(request.actor, drill))
    form = DiscardForm(request.POST, prefix="d")
    if form.is_valid():
        try:
            services.discard(actor=request.actor, drill=drill, reason=form.cleaned_data["reason"])
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            messages.error(request, str(error))
            return _back(office, drill)
        else:
            messages.success(request, _("Uji akses dibatalkan."))
            return redirect("drills_desk:board", kode=office.code)
    return _wrong(request, drill, discard_form=form)


@desk(*CASE_ROLES)
@require_POST
def replied(request: OfficeRequest, office: Office, drill_id: UUID) -> HttpResponseBase:
    """The office answered."""
    drill = drill_of(request.actor, drill_id)
    access.demand(access.can_run(request.actor, drill))
    form = ReplyForm(request.POST, request.FILES, prefix="b")
    if form.is_valid():
        try:
            proof = keep(drill.by_office, request.actor, form.cleaned_data["proof"], "proof")
            services.replied(
                actor=request.actor, drill=drill, words=form.cleaned_data["words"],
                at=form.moment(drill, clock.now()), proof=proof,
            )  # fmt: skip
        except InvalidInput as error:
            form.blame(error)
        except Conflict as error:
            messages.error(request, str(error))
            return _back(office, drill)
        else:
            messages.success(request, _("Balasan dicatat; uji akses selesai."))
            return _back(office, drill)
    return _wrong(request, drill, reply_form=form)


@desk(*CASE_ROLES)
@require_POST
def note(request: OfficeRequest, office: Office, drill_id: UUID) -> HttpResponseBase:
    """A line in the log."""
    drill = drill_of(request.actor, drill_id)
    access.demand(access.can_run(request.actor, drill))
    form = NoteForm(request.POST, request.FILES, prefix="c")
    if form.is_valid():
        try:
            proof = keep(drill.by_office, request.actor, form.cleaned_data["proof"], "proof")
            services.note(
                actor=request.actor, drill=drill, words=form.cleaned_data["words"], proof=proof
            )
        except InvalidInput as error:
            form.blame(error)
        else:
            return _back(office, drill)
    return _wrong(request, drill, note_form=form)


@desk(*CASE_ROLES)
@require_POST
def end(request: OfficeRequest, office: Office, drill_id: UUID) -> HttpResponseBase:
    """End it without a reply."""
    drill = drill_of(request.actor, drill_id)
    try:
        services.end(actor=request.actor, drill=drill)
    except Conflict as error:
        messages.error(request, str(error))
    return _back(office, drill)


def _back(office: Office, drill: Drill) -> HttpResponseBase:
    return redirect("drills_desk:drill", kode=office.code, drill_id=drill.pk)


def _wrong(request: OfficeRequest, drill: Drill, **forms: object) -> HttpResponse:
    context = showing.drill_page(drill, may_run=True, **forms)
    return render(request, "drills/desk/drill.html", context, status=422)

"""Drills at the desk: those started here, those gone through, one of them."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from serambi.core.errors import InvalidInput
from serambi.drills import access, services
from serambi.drills import seen as reads
from serambi.drills.forms.drill import PRACTICE, PlanForm
from serambi.drills.rules import current
from serambi.drills.selectors import score
from serambi.drills.selectors.score import scores_below
from serambi.drills.views import showing
from serambi.files.http import serve
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope


@desk(*CASE_ROLES)
@require_safe
def board(request: OfficeRequest, office: Office) -> HttpResponse:
    """What was tried, what came of it, and what it is worth."""
    year = showing.last_year(office)
    started, undergone = (
        reads.started(request.actor, office),
        reads.undergone(request.actor, office),
    )
    own = [one for one in started if one.office_id == office.pk]
    below = scores_below(office, year)
    context = {
        "running": [one for one in started if one.ended_at is None],
        "ended": [(one, reads.result(one)) for one in started if one.ended_at is not None],
        "discarded": reads.discarded(request.actor, office),
        "undergone": [(one, reads.result(one)) for one in undergone],
        "score": score(office, year),
        "chart": showing.words_chart([*undergone, *own]),
        "below": below,
        "below_chart": showing.offices_chart(below),
        "rule": current(),
        "may_try": any(
            access.can_try(request.actor, office, one) for one in reads.offices_to_try(office)
        ),
    }
    return render(request, "drills/desk/board.html", context)


@desk(*CASE_ROLES)
@require_http_methods(["GET", "HEAD", "POST"])
def prepare(request: OfficeRequest, office: Office) -> HttpResponse:
    """Plan a drill; it is sent from its own page."""
    allowed = [
        one for one in reads.offices_to_try(office) if access.can_try(request.actor, office, one)
    ]
    if not allowed:
        return render(request, "drills/desk/prepare.html", {})
    if request.method != "POST":
        first = {"is_graded": PRACTICE, "reminds": True, "channel": "whatsapp"}
        form = PlanForm(offices=allowed, initial=first)
        return render(request, "drills/desk/prepare.html", {"form": form})
    form = PlanForm(request.POST, offices=allowed)
    if form.is_valid():
        try:
            drill = services.prepare(by_office=office, actor=request.actor, plan=form.plan)
        except InvalidInput as error:
            form.blame(error)
        else:
            return redirect("drills_desk:drill", kode=office.code, drill_id=drill.pk)
    return render(request, "drills/desk/prepare.html", {"form": form}, status=422)


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, drill_id: UUID) -> HttpResponse:
    """One drill: its clock, its log, what can be done."""
    drill = reads.drill_of(request.actor, drill_id)
    context = showing.drill_page(drill, may_run=access.can_run(request.actor, drill))
    return render(request, "drills/desk/drill.html", context)


@desk(*CASE_ROLES)
@require_safe
def proof(request: OfficeRequest, office: Office, drill_id: UUID, entry_id: int) -> HttpResponse:
    """A screenshot of the log."""
    entry = reads.entry_of(reads.drill_of(request.actor, drill_id), entry_id)
    assert entry.file is not None  # noqa: S101 - `entry_of` asks for it
    with office_scope(entry.file.office):
        return serve(entry.file, inline=True)

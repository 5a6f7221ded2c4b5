"""One objection with everything on one screen."""

from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.identity.guards import OfficeRequest, desk
from serambi.law.objection import Act, State, acts_for
from serambi.law.roles import CASE_ROLES
from serambi.objections.access import visible_to
from serambi.objections.models import Objection, Objector
from serambi.objections.selectors.desk import DeskObjection, desk_objection
from serambi.objections.views.desk.table import ACTS, ObjectionAct
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_safe
def show_case(request: OfficeRequest, office: Office, objection_id: UUID) -> HttpResponse:
    """The page of one objection."""
    return case_page(request, desk_objection(visible_to(request.actor), office, objection_id))


def case_page(
    request: OfficeRequest,
    found: DeskObjection,
    *,
    wrong: tuple[str, Form] | None = None,
    revealed: Objector | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the objection; `wrong` is the act whose form came back with errors, already filled."""
    open_acts = acts_for(State(found.objection.state), request.actor.roles)
    without_file = found.objection.state == State.SENGKETA and Act.NOTE in open_acts
    context = {
        **_steps(found, open_acts, wrong),
        "may_open_dispute": Act.DISPUTE in open_acts or without_file,
        "about_this": f"?keberatan={found.objection.pk}",
        "barred": request.actor.user_id in found.refusers,
        "found": found,
        "objection": found.objection,
        "clock": found.clock,
        "revealed": revealed,
        "wrong_form": wrong[1] if wrong else None,
    }
    return render(request, "objections/desk/case.html", context, status=status)


def _steps(
    found: DeskObjection, open_acts: list[Act], wrong: tuple[str, Form] | None
) -> dict[str, Any]:
    """The panels of the acts that are open, and whether the answer may be written."""
    panels = [
        _panel(act, found.objection, wrong)
        for act in ACTS.values()
        if act.act in open_acts and act.fits(found)
    ]
    return {
        "panels": [panel for panel in panels if not panel["act"].aside],
        "asides": {panel["act"].slug: panel for panel in panels if panel["act"].aside},
        "may_decide": Act.DECIDE in open_acts,
        "may_propose": Act.PROPOSE in open_acts,
    }


def _panel(
    act: ObjectionAct, objection: Objection, wrong: tuple[str, Form] | None
) -> dict[str, Any]:
    mistaken = wrong is not None and wrong[0] == act.slug
    form = (
        wrong[1]
        if wrong is not None and mistaken
        else act.form(objection=objection, prefix=act.slug)
    )
    return {"act": act, "form": form, "open": mistaken}

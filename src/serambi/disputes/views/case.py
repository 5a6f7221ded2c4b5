"""One dispute with everything on one screen."""

from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.core import clock
from serambi.disputes.access import visible_to
from serambi.disputes.selectors.desk import DeskDispute, desk_dispute
from serambi.disputes.views.table import ACTS, DisputeAct
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.dispute import Act, State, acts_for
from serambi.law.roles import CASE_ROLES
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_safe
def show_case(request: OfficeRequest, office: Office, dispute_id: UUID) -> HttpResponse:
    """The dispute's page."""
    return case_page(request, desk_dispute(visible_to(request.actor), office, dispute_id))


def case_page(
    request: OfficeRequest,
    found: DeskDispute,
    *,
    wrong: tuple[str, Form] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the dispute; `wrong` is the act whose form came back with errors, already filled."""
    open_acts = acts_for(State(found.dispute.state), request.actor.roles)
    context = {
        "found": found,
        "dispute": found.dispute,
        "panels": _panels(found, open_acts, wrong),
        "wrong_form": wrong[1] if wrong else None,
        "today": clock.today(request.office.tz),
        "may_pack": Act.PACK in open_acts,
    }
    return render(request, "disputes/desk/case.html", context, status=status)


def _panels(
    found: DeskDispute, open_acts: list[Act], wrong: tuple[str, Form] | None
) -> dict[str, list[dict[str, Any]]]:
    """The panels of the acts that are open, by their place on the page."""
    places: dict[str, list[dict[str, Any]]] = {}
    for act in ACTS.values():
        if act.act in open_acts and act.fits(found):
            places.setdefault(act.place, []).append(_panel(act, found, wrong))
    return places


def _panel(act: DisputeAct, found: DeskDispute, wrong: tuple[str, Form] | None) -> dict[str, Any]:
    mistaken = wrong is not None and wrong[0] == act.slug
    form = wrong[1] if wrong is not None and mistaken else act.form(found=found, prefix=act.slug)
    return {"act": act, "form": form, "open": mistaken, "upload": form.is_multipart()}

"""One case with everything on one screen."""

from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.casework.access import visible_to
from serambi.casework.following import followers
from serambi.casework.models import Applicant, InformationRequest
from serambi.casework.selectors.desk import DeskCase, desk_case
from serambi.casework.views.desk.proof import proof_address
from serambi.casework.views.desk.table import ACTS, CaseAct
from serambi.classification.fitting import exclusions_fitting
from serambi.classification.selectors import tests_of_request
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.lifecycle import BEFORE_NOTICE, Act, State, acts_for
from serambi.law.roles import CASE_ROLES
from serambi.offices.models import Office


@desk(*CASE_ROLES)
@require_safe
def show_case(request: OfficeRequest, office: Office, case_id: UUID) -> HttpResponse:
    """The case page."""
    return case_page(request, desk_case(visible_to(request.actor), office, case_id))


def case_page(
    request: OfficeRequest,
    found: DeskCase,
    *,
    wrong: tuple[str, Form] | None = None,
    revealed: Applicant | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the case; `wrong` is the act whose form came back with errors, already filled."""
    context = {
        **_steps(found, acts_for(State(found.case.state), request.actor.roles), wrong),
        **_exclusions(found.case),
        "found": found,
        "case": found.case,
        "clock": found.clock,
        "followers": followers(found.case, request.actor),
        "revealed": revealed,
        "prove_at": proof_address(request, found.case),
        "wrong_form": wrong[1] if wrong else None,
    }
    return render(request, "casework/desk/case.html", context, status=status)


def _steps(found: DeskCase, open_acts: list[Act], wrong: tuple[str, Form] | None) -> dict[str, Any]:
    """The panels of the acts that are open, and what is said when the answer waits for somebody."""
    panels = [
        _panel(act, found.case, wrong)
        for act in ACTS.values()
        if act.act in open_acts and act.fits(found)
    ]
    may_propose = Act.PROPOSE in open_acts and found.may_be_answered
    return {
        "panels": [panel for panel in panels if not panel["act"].aside],
        "asides": {panel["act"].slug: panel for panel in panels if panel["act"].aside},
        "may_propose": may_propose,
        "waiting_for_proposal": Act.SEND in open_acts
        and found.may_be_answered
        and not (found.proposal or may_propose),
    }


def _exclusions(case: InformationRequest) -> dict[str, Any]:
    """What of Perbawaslu 1/2022 art. 18(2) the question may be about, until it is answered."""
    if State(case.state) not in BEFORE_NOTICE:
        return {}
    fitting = exclusions_fitting(case.details)
    tests = tests_of_request(case.office, case.pk) if fitting else []
    return {"exclusions": fitting, "exclusion_tests": tests}


def _panel(
    act: CaseAct, case: InformationRequest, wrong: tuple[str, Form] | None
) -> dict[str, Any]:
    mistaken = wrong is not None and wrong[0] == act.slug
    form = wrong[1] if wrong is not None and mistaken else act.form(case=case, prefix=act.slug)
    return {"act": act, "form": form, "open": mistaken}

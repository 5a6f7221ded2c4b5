"""One complaint with everything on one screen, and the file that came with it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from serambi.complaints.access import HANDLERS, can_name_handler, can_reveal, visible_to
from serambi.complaints.forms.desk import RevealForm
from serambi.complaints.life import Act, State, acts_for
from serambi.complaints.models import Complainant, Complaint
from serambi.complaints.selectors.desk import DeskComplaint, desk_complaint
from serambi.complaints.services.desk import see_evidence
from serambi.complaints.views.desk.table import ACTS, ComplaintAct
from serambi.complaints.views.thread_items import desk_items
from serambi.core.errors import InvalidInput, Refused, Unavailable
from serambi.files.http import serve
from serambi.identity.actors import Actor
from serambi.identity.guards import OfficeRequest, desk
from serambi.offices.models import Office


@desk(*HANDLERS)
@require_safe
def show_case(request: OfficeRequest, office: Office, complaint_id: UUID) -> HttpResponse:
    """The page of one complaint."""
    return case_page(request, desk_complaint(visible_to(request.actor), office, complaint_id))


@desk(*HANDLERS)
@require_POST
def evidence(request: OfficeRequest, office: Office, complaint_id: UUID) -> HttpResponse:
    """The file that came with the complaint, once, for a reason that is logged."""
    found = desk_complaint(visible_to(request.actor), office, complaint_id)
    form = RevealForm(request.POST, complaint=found.complaint, prefix="berkas")
    form.is_valid()
    try:
        stored = see_evidence(
            office=office, actor=request.actor, complaint_id=complaint_id,
            reason=form.cleaned_data.get("reason", ""),
        )  # fmt: skip
        return serve(stored, inline=True)
    except (InvalidInput, Refused, Unavailable) as error:
        messages.error(request, str(error))
        return redirect("complaints_desk:case", kode=office.code, complaint_id=complaint_id)


def case_page(
    request: OfficeRequest,
    found: DeskComplaint,
    *,
    wrong: tuple[str, Form] | None = None,
    revealed: Complainant | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the complaint; `wrong` is the act whose form came back with errors, already filled."""
    complaint = found.complaint
    panels = _panels(request, found, wrong)
    context = {
        "found": found,
        "complaint": complaint,
        "clock": found.clock,
        "thread": desk_items(found.thread),
        "panels": [panel for panel in panels if not panel["act"].aside],
        "asides": {panel["act"].slug: panel for panel in panels if panel["act"].aside},
        **_person(request.actor, complaint),
        "evidence_form": RevealForm(complaint=complaint, prefix="berkas")
        if complaint.evidence_id
        else None,
        "revealed": revealed,
        "wrong_form": wrong[1] if wrong else None,
    }
    return render(request, "complaints/desk/case.html", context, status=status)


def _person(actor: Actor, complaint: Complaint) -> dict[str, Any]:
    """Whether the identity may be opened, and the help that was asked for.

    That help describes a person, so of a secret one it is shown to the named handler only.
    """
    who: Complainant = complaint.complainant
    may = can_reveal(actor, complaint)
    return {
        "may_reveal": may,
        "accommodation": "" if who.is_secret and not may else who.accommodation,
    }


def _panels(
    request: OfficeRequest, found: DeskComplaint, wrong: tuple[str, Form] | None
) -> list[dict[str, Any]]:
    open_acts = set(acts_for(State(found.complaint.state), request.actor.roles))
    if not can_name_handler(request.actor, found.complaint):
        open_acts.discard(Act.ASSIGN)
    return [
        _panel(act, found, wrong)
        for act in ACTS.values()
        if act.act in open_acts and act.fits(found)
    ]


def _panel(
    act: ComplaintAct, found: DeskComplaint, wrong: tuple[str, Form] | None
) -> dict[str, Any]:
    mistaken = wrong is not None and wrong[0] == act.slug
    form = (
        wrong[1]
        if wrong is not None and mistaken
        else act.form(complaint=found.complaint, prefix=act.slug)
    )
    return {"act": act, "form": form, "open": mistaken}

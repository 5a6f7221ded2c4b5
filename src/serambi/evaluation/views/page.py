"""The page of one meeting, whichever act came back to it."""

from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render

from serambi.core import clock
from serambi.evaluation import access, events
from serambi.evaluation.forms.meeting import AddendumForm, GuestForm, ReasonForm
from serambi.evaluation.life import Act, allows
from serambi.evaluation.selectors.figures import service_figures
from serambi.evaluation.selectors.meetings import MeetingView
from serambi.evaluation.selectors.targets import effects, target_values
from serambi.identity.guards import OfficeRequest
from serambi.ledger.selectors import thread
from serambi.publishing.access import can_write
from serambi.ui.components.thread import ThreadItem


def meeting_page(request: OfficeRequest, found: MeetingView, **wrong: Form) -> HttpResponse:
    """Render it; `wrong` holds a form that came back with errors."""
    office, meeting = request.office, found.meeting
    may_seal = access.can_seal(request.actor, office.pk)
    context: dict[str, Any] = {
        "found": found,
        "meeting": meeting,
        "may": _may(request, found, may_seal=may_seal),
        "waits_for_seal": allows(meeting.state, Act.SEAL) and not may_seal,
        "effects": _effects(request, found),
        "guest_form": GuestForm(prefix="tamu"),
        "cancel_form": ReasonForm(prefix="batal"),
        "addendum_form": AddendumForm(prefix="adendum"),
        "today": clock.today(office.tz),
        "is_ahead": meeting.is_ahead(clock.now()),
        "items": [
            ThreadItem(event.at, event.sentence(), who=event.actor_name)
            for event in reversed(thread(office, (events.MEETING, meeting.pk)))
        ],
        "wrong_form": next(iter(wrong.values()), None),
        **wrong,
    }
    return render(request, "evaluation/desk/meeting.html", context, status=422 if wrong else 200)


def _may(request: OfficeRequest, found: MeetingView, *, may_seal: bool) -> dict[str, bool]:
    """Each act by its name; letters only for who signs them, news only for who writes it."""
    may = {act.value: allows(found.meeting.state, act) for act in Act}
    for letter in (Act.INVITE, Act.SEAL, Act.ADD):
        may[letter.value] = may[letter.value] and may_seal
    return {**may, "berita": can_write(request.actor, request.office.pk)}


def _effects(request: OfficeRequest, found: MeetingView) -> list[Any]:
    """What each decision did since; only sealed minutes have something to compare with."""
    if found.meeting.minutes is None or not found.actions:
        return []
    figures = service_figures(request.office)
    return effects(found.actions, target_values(request.office, figures), figures)

"""The list of objections, owed first."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.core import clock
from serambi.identity.guards import OfficeRequest, desk
from serambi.identity.masking import mask_name
from serambi.law.calendar import WorkingCalendar
from serambi.law.roles import CASE_ROLES, Role
from serambi.objections.access import visible_to
from serambi.objections.forms.desk import FilterForm
from serambi.objections.models import Objection
from serambi.objections.selectors.clock import clock_of
from serambi.objections.selectors.inbox import PILE_NAMES, counts, inbox
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.ui.components.navigation import Tab

PER_PAGE = 25


@desk(*CASE_ROLES)
@require_safe
def show_inbox(request: OfficeRequest, office: Office) -> HttpResponse:
    """One page of the list; filters and pile come from the address."""
    form = FilterForm(request.GET)
    wanted = form.wanted(request.GET.get("tumpukan", "terutang"))
    visible = visible_to(request.actor)
    numbers = counts(visible, office)
    page = Paginator(inbox(visible, wanted), PER_PAGE).get_page(request.GET.get("hal"))
    calendar = calendar_for(office)
    context = {
        "form": form,
        "page": page,
        "rows": [_row(one, office, calendar) for one in page],
        "tabs": [
            Tab(label, f"?tumpukan={name}", numbers.piles[name])
            for name, label in PILE_NAMES.items()
        ],
        "pile": wanted.pile,
        "current": f"?tumpukan={wanted.pile}",
        "late": numbers.late,
        "may_enter": request.actor.has(Role.PETUGAS, Role.PPID),
        "today": clock.today(office.tz),
        "filtered": any(request.GET.get(name) for name in form.fields),
    }
    return render(request, "objections/desk/inbox.html", context)


def _row(objection: Objection, office: Office, calendar: WorkingCalendar) -> dict[str, Any]:
    objection.office = office
    return {
        "objection": objection,
        "clock": clock_of(objection, calendar),
        "name": mask_name(objection.objector.name),
        "grounds": [row.rule for row in objection.grounds.all()],
    }

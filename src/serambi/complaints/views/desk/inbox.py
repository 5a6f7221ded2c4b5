"""The list of complaints, owed first."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.complaints.access import HANDLERS, visible_to
from serambi.complaints.forms.desk import FilterForm
from serambi.complaints.models import Complaint
from serambi.complaints.selectors.clock import clock_of
from serambi.complaints.selectors.inbox import PILE_NAMES, counts, inbox
from serambi.complaints.selectors.masked import short_name
from serambi.core import clock as present
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.calendar import WorkingCalendar
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.ui.components.navigation import Tab

PER_PAGE = 25


@desk(*HANDLERS)
@require_safe
def show_inbox(request: OfficeRequest, office: Office) -> HttpResponse:
    """One page of the list; filters and pile come from the address."""
    form = FilterForm(request.GET)
    wanted = form.wanted(request.GET.get("tumpukan", "terutang"), request.actor.user_id)
    visible = visible_to(request.actor)
    numbers = counts(visible, office)
    page = Paginator(inbox(visible, wanted, office), PER_PAGE).get_page(request.GET.get("hal"))
    calendar = calendar_for(office)
    context = {
        "form": form,
        "page": page,
        "rows": [_row(one, office, calendar) for one in page],
        "tabs": [
            Tab(str(label), f"?tumpukan={name}", numbers.piles[name])
            for name, label in PILE_NAMES.items()
        ],
        "pile": wanted.pile,
        "current": f"?tumpukan={wanted.pile}",
        "late": numbers.late,
        "year": present.today(office.tz).year,
        "filtered": any(request.GET.get(name) for name in form.fields),
    }
    return render(request, "complaints/desk/inbox.html", context)


def _row(complaint: Complaint, office: Office, calendar: WorkingCalendar) -> dict[str, Any]:
    complaint.office = office
    return {
        "complaint": complaint,
        "clock": clock_of(complaint, calendar),
        "name": short_name(complaint.complainant),
    }

"""The list of cases, owed first."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.casework.access import visible_to
from serambi.casework.forms.inbox import InboxForm
from serambi.casework.models import InformationRequest
from serambi.casework.selectors.clock import clock_of, working_days_between
from serambi.casework.selectors.inbox import PILE_NAMES, Counts, counts, inbox
from serambi.core import clock
from serambi.identity.guards import OfficeRequest, desk
from serambi.identity.masking import mask_name
from serambi.law.calendar import WorkingCalendar
from serambi.law.roles import CASE_ROLES
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.ui.components.navigation import Tab

PER_PAGE = 25


@desk(*CASE_ROLES)
@require_safe
def show_inbox(request: OfficeRequest, office: Office) -> HttpResponse:
    """One page of the inbox; filters and pile come from the address."""
    form = InboxForm(request.GET)
    pile = request.GET.get("tumpukan", "terutang")
    visible = visible_to(request.actor)
    numbers = counts(visible, office)
    page = Paginator(inbox(visible, office, form.wanted(pile)), PER_PAGE).get_page(
        request.GET.get("hal")
    )
    calendar = calendar_for(office)
    context = {
        "form": form,
        "page": page,
        "rows": [_row(case, office, calendar) for case in page],
        "tabs": _tabs(numbers),
        "pile": pile if pile in PILE_NAMES else "terutang",
        "current": f"?tumpukan={pile}",
        "late": numbers.late,
        "today": clock.today(office.tz),
        "filtered": any(request.GET.get(name) for name in form.fields),
    }
    return render(request, "casework/desk/inbox.html", context)


def _tabs(numbers: Counts) -> list[Tab]:
    return [
        Tab(label, f"?tumpukan={name}", numbers.piles[name]) for name, label in PILE_NAMES.items()
    ]


def _row(case: InformationRequest, office: Office, calendar: WorkingCalendar) -> dict[str, Any]:
    """The case and its clock; `left` are the working days to the day of an open order."""
    case.office = office
    ordered = case.ordered_due_on
    left = working_days_between(clock.today(office.tz), ordered, calendar) if ordered else None
    name = mask_name(case.applicant.name)
    return {"case": case, "clock": clock_of(case, calendar), "name": name, "left": left}

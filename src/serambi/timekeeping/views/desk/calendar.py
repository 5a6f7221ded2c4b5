"""The year of the office, and one decreed day: looked at first, then decreed."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.core import clock
from serambi.core.errors import InvalidInput, NotAllowed
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.calendar import CalendarYearMissing
from serambi.law.roles import STAFF_ROLES, Role
from serambi.offices.models import Office
from serambi.offices.selectors import calendar_for
from serambi.timekeeping.access import can_decree
from serambi.timekeeping.forms.calendar import DayForm
from serambi.timekeeping.importing.check import effect_of
from serambi.timekeeping.selectors.moves import preview
from serambi.timekeeping.selectors.year import months
from serambi.timekeeping.services.decree import FIRST_YEAR, LAST_YEAR, checked, decree_day
from serambi.timekeeping.services.recompute import AT_ONCE, recompute_office, waiting

SHOWN = 200


@desk(*STAFF_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office) -> HttpResponse:
    """Twelve small months with every free day named."""
    today = clock.today(office.tz)
    year = _year(request.GET.get("tahun", ""), today.year)
    calendar = calendar_for(office)
    try:
        drawn = months(calendar, year, today)
    except CalendarYearMissing:
        drawn = []
    context = {
        "year": year, "months": drawn, "today": today,
        "before": year - 1 if year > FIRST_YEAR else None,
        "after": year + 1 if year < LAST_YEAR else None,
        "working": sum(month.working for month in drawn),
        "estimated": calendar.estimates(year) if drawn else (),
        "may_decree": can_decree(request.actor, office),
        "waiting": waiting(office),
    }  # fmt: skip
    return render(request, "timekeeping/desk/year.html", context)


@desk(Role.ADMIN)
@require_safe
def new_day(request: OfficeRequest, office: Office) -> HttpResponse:
    """The form of one decreed day."""
    return _form_page(request, office, DayForm(office=office))


@desk(Role.ADMIN)
@require_POST
def look_at_day(request: OfficeRequest, office: Office) -> HttpResponse:
    """What the day would move; nothing is kept."""
    form = DayForm(request.POST, office=office)
    if form.is_valid():
        try:
            day = checked(form.new_day(), office)
        except (InvalidInput, NotAllowed) as error:
            form.add_error(None, str(error))
        else:
            context = {
                "form": form, "day": day, "effect": effect_of(day, calendar_for(office)),
                "preview": preview(office, [day]), "shown": SHOWN,
            }  # fmt: skip
            return render(request, "timekeeping/desk/day_preview.html", context)
    return _form_page(request, office, form, status=422)


@desk(Role.ADMIN)
@require_POST
def decree(request: OfficeRequest, office: Office) -> HttpResponse:
    """Decree the day and move what it moves."""
    form = DayForm(request.POST, office=office)
    if form.is_valid():
        try:
            done = decree_day(office=office, actor=request.actor, day=form.new_day())
        except (InvalidInput, NotAllowed) as error:
            form.add_error(None, str(error))
        else:
            return after_decree(request, office, 1 if done else 0, form.new_day().day.year)
    return _form_page(request, office, form, status=422)


def after_decree(request: OfficeRequest, office: Office, new: int, year: int) -> HttpResponse:
    """Recompute the nearest dates at once, say what happened, show the year."""
    moved = recompute_office(office, actor=request.actor, limit=AT_ONCE)
    messages.success(
        request,
        _("%(days)s hari ditetapkan, %(moved)s tenggat bergeser.") % {"days": new, "moved": moved},
    )
    response = redirect("timekeeping_desk:year", kode=office.code)
    response["Location"] += f"?tahun={year}"
    return response


def _form_page(
    request: OfficeRequest, office: Office, form: DayForm, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {"form": form}
    return render(request, "timekeeping/desk/day.html", context, status=status)


def _year(typed: str, otherwise: int) -> int:
    """A year from the address; nonsense means this year."""
    wanted = int(typed) if typed.isascii() and typed.isdigit() and len(typed) == 4 else otherwise
    return wanted if FIRST_YEAR <= wanted <= LAST_YEAR else otherwise

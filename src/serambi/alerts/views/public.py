"""Announcements for everybody: those in force, those that ended, one of them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.alerts import selectors
from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office


@public
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """What holds now and what held before."""
    context = {"running": selectors.in_force(office), "past": selectors.past(office)}
    return render(request, "alerts/public/list.html", context)


@public
@require_safe
def show(request: OfficeRequest, office: Office, number: int) -> HttpResponse:
    """One announcement with its eight statements; one that ended says so first."""
    alert = selectors.by_number(office, number)
    context = {
        "alert": alert,
        "running": selectors.is_in_force(alert),
        "told": selectors.told(alert),
    }
    return render(request, "alerts/public/alert.html", context)

"""The checklist for a report of a suspected offence; what is typed is worked out and not stored."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from serambi.complaints.forms.report import ReportForm
from serambi.complaints.reporting import MATTERS, last_day, needs
from serambi.core import clock
from serambi.identity.guards import OfficeRequest, public
from serambi.identity.privately import private
from serambi.offices.models import Office


@require_http_methods(["GET", "HEAD", "POST"])
@public
@private
def report(request: OfficeRequest, office: Office, slug: str) -> HttpResponse:
    """What the statutory form needs, until when, and where; the answer stands on the same page."""
    if slug not in MATTERS:
        raise Http404
    context: dict[str, Any] = {"matter": MATTERS[slug], "form": ReportForm(office=office)}
    status = 200
    if request.method == "POST":
        form = ReportForm(request.POST, office=office)
        status = 200 if form.is_valid() else 422
        context |= _worked_out(office, slug, form)
    return render(request, "complaints/public/report.html", context, status=status)


def _worked_out(office: Office, slug: str, form: ReportForm) -> dict[str, Any]:
    found = needs(form.cleaned_data)
    known_on = form.cleaned_data.get("known_on")
    last = last_day(MATTERS[slug], known_on, office) if known_on else None
    return {
        "form": form,
        "needs": found,
        "there": sum(one.is_there for one in found),
        "last": last,
        "left": (last.date - clock.today(office.tz)).days if last else None,
        "known_on": known_on,
        "to_copy": form.to_copy(),
    }

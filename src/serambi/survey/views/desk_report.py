"""Reports before they are public, and what people wrote beside their answers."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from serambi.core.errors import Refused
from serambi.identity.guards import OfficeRequest, desk
from serambi.law.roles import CASE_ROLES, Role
from serambi.offices.models import Office
from serambi.survey import access, services
from serambi.survey.periods import read
from serambi.survey.selectors import reports, rounds
from serambi.survey.views import public, showing


@desk(*CASE_ROLES)
@require_safe
def show(request: OfficeRequest, office: Office, key: str) -> HttpResponse:
    """A report, published or not."""
    report = reports.by_key(office, key, public=False)
    context = {
        **showing.context(report, public=False),
        "may_publish": access.can_declare(request.actor, office.pk),
    }
    return render(request, "survey/desk/report.html", context)


@desk(Role.PPID)
@require_POST
def make(request: OfficeRequest, office: Office, key: str) -> HttpResponseBase:
    """Freeze the figures of a closed period."""
    period = read(key)
    if period is None:
        raise Http404
    try:
        services.make_report(office=office, actor=request.actor, period=period)
    except Refused as error:
        messages.error(request, str(error))
        return redirect("survey_desk:board", kode=office.code)
    return redirect("survey_desk:report", kode=office.code, key=key)


@desk(Role.PPID)
@require_POST
def publish(request: OfficeRequest, office: Office, key: str) -> HttpResponseBase:
    """Let everybody read it."""
    report = reports.by_key(office, key, public=False)
    services.publish(office=office, actor=request.actor, report=report)
    messages.success(request, _("Laporan terbit di halaman publik."))
    return redirect("survey_desk:report", kode=office.code, key=key)


@desk(*CASE_ROLES)
@require_safe
def pdf(request: OfficeRequest, office: Office, key: str) -> HttpResponse:
    """The report's PDF before it is public."""
    return public.file(reports.by_key(office, key, public=False), public=False)


@desk(*CASE_ROLES)
@require_safe
def comments(request: OfficeRequest, office: Office, key: str) -> HttpResponse:
    """What was written in a closed quarter, in no order of time."""
    period = read(key)
    found = rounds.round_of(office, period) if period is not None and period.quarter else None
    if found is None or found.closed_at is None:
        raise Http404
    context = {"round": found, "comments": rounds.comments(found)}
    return render(request, "survey/desk/comments.html", context)

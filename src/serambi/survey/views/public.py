"""Published reports, for everybody, under addresses that stay."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from serambi.identity.guards import OfficeRequest, public
from serambi.offices.models import Office
from serambi.survey.models import SurveyReport
from serambi.survey.paper import report_pdf
from serambi.survey.selectors import reports
from serambi.survey.views import showing


@public
@require_safe
def show_list(request: OfficeRequest, office: Office) -> HttpResponse:
    """Every published report with its index, and how the index moved."""
    rows = reports.published(office)
    context = {
        "reports": [(one, reports.figures_of(one)) for one in rows],
        "history": showing.history(rows),
    }
    return render(request, "survey/public/list.html", context)


@public
@require_safe
def show(request: OfficeRequest, office: Office, key: str) -> HttpResponse:
    """One report."""
    report = reports.by_key(office, key, public=True)
    context = showing.context(report, public=True)
    return render(request, "survey/public/report.html", context)


@public
@require_safe
def pdf(request: OfficeRequest, office: Office, key: str) -> HttpResponse:
    """The report as a tagged PDF."""
    return file(reports.by_key(office, key, public=True), public=True)


@public
@require_safe
def csv(request: OfficeRequest, office: Office, key: str) -> HttpResponse:
    """The table per element."""
    return showing.as_csv(reports.by_key(office, key, public=True))


@public
@require_safe
def json(request: OfficeRequest, office: Office, key: str) -> HttpResponse:
    """Everything that the page shows."""
    return showing.as_json(reports.by_key(office, key, public=True))


def file(report: SurveyReport, *, public: bool) -> HttpResponse:
    """The PDF, shown in the browser."""
    data = report_pdf(report, showing.context(report, public=public))
    response = HttpResponse(data, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{showing.name(report)}.pdf"'
    return response

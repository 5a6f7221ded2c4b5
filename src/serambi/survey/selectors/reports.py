"""Reports, frozen and published."""

from decimal import Decimal

from django.utils.translation import gettext as _

from serambi.core.errors import NotFound
from serambi.offices.models import Office
from serambi.offices.scoping import office_scope
from serambi.survey.figures import Figures, thawed
from serambi.survey.models import SurveyReport
from serambi.survey.periods import Period, read


def reports(office: Office) -> list[SurveyReport]:
    """Every report, the newest first; a year stands after its quarters."""
    with office_scope(office):
        return list(SurveyReport.objects.filter(office=office))


def published(office: Office) -> list[SurveyReport]:
    """Those that everybody may read, the newest first."""
    with office_scope(office):
        rows = SurveyReport.objects.filter(office=office, published_at__isnull=False)
        return list(rows.select_related("office"))


def latest(office: Office) -> SurveyReport | None:
    """The newest published report whose index is shown; for figures elsewhere."""
    return next((one for one in published(office) if figures_of(one).shown), None)


def by_period(office: Office, period: Period) -> SurveyReport | None:
    """The report of a period, or None."""
    with office_scope(office):
        found: SurveyReport | None = (
            SurveyReport.objects.select_related("office")
            .filter(office=office, year=period.year, quarter=period.quarter)
            .first()
        )
    return found


def by_key(office: Office, key: str, *, public: bool) -> SurveyReport:
    """The report that an address names; `public` wants a published one. Raises NotFound."""
    period = read(key)
    found = by_period(office, period) if period is not None else None
    if found is None or (public and found.published_at is None):
        raise NotFound("survey.no_report", _("Laporan survei ini tidak ada."))
    return found


def figures_of(report: SurveyReport) -> Figures:
    """What was counted when it was made."""
    return thawed(report.figures)


def earlier(report: SurveyReport, *, public: bool) -> SurveyReport | None:
    """The report of the period before, if its index is shown (and published, for the public)."""
    found = by_period(report.office, report.period.before)
    if found is None or (public and found.published_at is None):
        return None
    return found if figures_of(found).shown else None


def change(now: Figures, before: Figures) -> Decimal:
    """How many points the index moved."""
    return Decimal(now.value) - Decimal(before.value)

"""The page of satisfaction reports."""

from serambi.offices.models import Office
from serambi.search.site import SitePage
from serambi.survey.models import SurveyReport


def _has_reports(office: Office) -> bool:
    return SurveyReport.objects.filter(office=office, published_at__isnull=False).exists()


PAGES = (SitePage("skm", "skm/", _has_reports),)

"""The page of open data."""

from serambi.datasets.models import Dataset
from serambi.offices.models import Office
from serambi.search.site import SitePage


def _has_data(office: Office) -> bool:
    return Dataset.objects.filter(office=office, state=Dataset.State.PUBLISHED).exists()


PAGES = (SitePage("data", "data/", _has_data),)

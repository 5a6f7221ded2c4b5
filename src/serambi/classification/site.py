"""The page of the exempt list."""

from serambi.classification.selectors import active_records
from serambi.offices.models import Office
from serambi.search.site import SitePage


def _has_records(office: Office) -> bool:
    return active_records(office).exists()


PAGES = (SitePage("dikecualikan", "dikecualikan/", _has_records),)

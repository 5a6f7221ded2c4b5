"""The page of the lists fixed by decree."""

from serambi.decrees.selectors import public_editions
from serambi.offices.models import Office
from serambi.search.site import SitePage


def _has_editions(office: Office) -> bool:
    return bool(public_editions(office))


PAGES = (SitePage("dip", "dip/", _has_editions),)

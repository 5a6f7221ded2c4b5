"""The page of news."""

from serambi.offices.models import Office
from serambi.publishing.selectors import published
from serambi.search.site import SitePage


def _has_news(office: Office) -> bool:
    return published(office).exists()


PAGES = (SitePage("berita", "berita/", _has_news),)

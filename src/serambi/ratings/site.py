"""The page of what assessors said."""

from serambi.offices.models import Office
from serambi.ratings.models import Rating
from serambi.search.site import SitePage


def _is_rated(office: Office) -> bool:
    return Rating.objects.filter(office=office, withdrawn_at__isnull=True).exists()


PAGES = (SitePage("kinerja", "kinerja/", _is_rated),)

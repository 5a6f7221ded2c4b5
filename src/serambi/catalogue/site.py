"""The page of the information list."""

from serambi.catalogue.models import CatalogueEntry
from serambi.offices.models import Office
from serambi.search.site import SitePage


def _has_entries(office: Office) -> bool:
    return CatalogueEntry.objects.filter(
        office=office, state=CatalogueEntry.State.PUBLISHED
    ).exists()


PAGES = (SitePage("daftar", "informasi/", _has_entries),)

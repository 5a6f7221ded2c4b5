"""The parts of the porch page, and the page that checks a letter, which belongs to no office."""

from serambi.offices.models import Office
from serambi.search.site import SitePage


def _can_be_reached(office: Office) -> bool:
    return bool(office.phone or office.email or office.address)


def _has_hours(office: Office) -> bool:
    return office.hours.exists()


PAGES = (
    SitePage("lama", "", part="lama"),
    SitePage("datang", "", _can_be_reached, part="datang"),
    SitePage("jam", "", _has_hours, part="jam-layanan"),
    SitePage("surat", "/surat/"),
)

"""The standing pages of complaints: which door is the right one, and what stands behind each."""

from serambi.complaints.doors import DOORS
from serambi.complaints.models import Complaint
from serambi.offices.models import Office
from serambi.search.site import SitePage


def _has_complaints(office: Office) -> bool:
    return Complaint.objects.filter(office=office).exists()


PAGES = (
    SitePage("pengaduan", "pengaduan/"),
    SitePage("pengaduan-layanan", "pengaduan/layanan/"),
    SitePage("pengaduan-data-pemilih", "pengaduan/data-pemilih/"),
    SitePage("pengaduan-lacak", "pengaduan/lacak/"),
    SitePage("pengaduan-angka", "pengaduan/angka/", _has_complaints),
    *(SitePage(f"pengaduan-{slug}", f"pengaduan/pintu/{slug}/") for slug in DOORS),
)

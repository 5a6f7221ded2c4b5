"""The standing pages of complaints: which door is the right one, and what stands behind each."""

from serambi.complaints.doors import DOORS
from serambi.search.site import SitePage

PAGES = (
    SitePage("pengaduan", "pengaduan/"),
    SitePage("pengaduan-layanan", "pengaduan/layanan/"),
    SitePage("pengaduan-data-pemilih", "pengaduan/data-pemilih/"),
    SitePage("pengaduan-lacak", "pengaduan/lacak/"),
    *(SitePage(f"pengaduan-{slug}", f"pengaduan/pintu/{slug}/") for slug in DOORS),
)

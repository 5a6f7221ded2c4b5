"""The standing pages of requests."""

from serambi.search.site import SitePage

PAGES = (SitePage("minta", "permohonan/"), SitePage("lacak", "lacak/"))

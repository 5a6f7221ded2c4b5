"""The page for who writes programs."""

from serambi.search.site import SitePage

PAGES = (SitePage("pengembang", "pengembang/"),)

"""The standing page of objections."""

from serambi.search.site import SitePage

PAGES = (SitePage("keberatan", "keberatan/"), SitePage("lacak-keberatan", "keberatan/lacak/"))

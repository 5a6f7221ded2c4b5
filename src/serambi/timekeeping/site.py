"""The page of rights and clocks, and its calculator."""

from serambi.search.site import SitePage

PAGES = (
    SitePage("hak", "hak/"),
    SitePage("langkah", "hak/", part="langkah-hak"),
    SitePage("biaya", "hak/", part="biaya"),
    SitePage("kalkulator", "hak/", part="hitung"),
)

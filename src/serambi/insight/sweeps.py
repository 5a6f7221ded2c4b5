"""In election mode the public pages lie as files; the office's own pages stand in the search."""

import logging
from collections.abc import Sequence
from datetime import datetime

from django.conf import settings

from serambi.insight.pages.folder import Folder
from serambi.insight.pages.renewing import Renewing
from serambi.insight.pages.visitor import Visitor
from serambi.insight.site.reading import owed, read
from serambi.search.site import SitePage

logger = logging.getLogger(__name__)
OFFICES = 4
"""Looked at in one run: about two seconds of work."""


class RenewPages:
    """Makes the pages anew whose office has changed; does nothing without `SERAMBI_PAGES`."""

    name = "insight.renew_pages"

    def run(self, now: datetime) -> int:
        """One turn; returns how many files changed."""
        if settings.SERAMBI_PAGES is None:
            return 0
        return Renewing(Folder(settings.SERAMBI_PAGES)).turn()


class ReadSite:
    """Looks at the standing pages of a few offices where something happened since the last look."""

    name = "insight.read_site"

    def __init__(self, pages: Sequence[SitePage]) -> None:
        self.pages = pages

    def run(self, now: datetime) -> int:
        """Returns how many rows of the search changed."""
        offices = owed(now, OFFICES)
        visitor = Visitor() if offices else None
        changed = 0
        for office in offices:
            try:
                changed += read(office, self.pages, visitor) if visitor else 0
            except RuntimeError:
                logger.exception("the pages of office %s are read another time", office.code)
        return changed

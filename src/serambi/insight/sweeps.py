"""In election mode the public pages lie as files; every minute they are brought up to date."""

from datetime import datetime

from django.conf import settings

from serambi.insight.pages.folder import Folder
from serambi.insight.pages.renewing import Renewing


class RenewPages:
    """Makes the pages anew whose office has changed; does nothing without `SERAMBI_PAGES`."""

    name = "insight.renew_pages"

    def run(self, now: datetime) -> int:
        """One turn; returns how many files changed."""
        if settings.SERAMBI_PAGES is None:
            return 0
        return Renewing(Folder(settings.SERAMBI_PAGES)).turn()

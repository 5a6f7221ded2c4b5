"""Which case this browser has opened, and the views of an opened case."""

from serambi.casework.selectors.tracking import case_by_id
from serambi.casework.writing.page_cookies import OpenedCookie

COOKIE = OpenedCookie(
    "serambi_perkara", "track:open", "serambi.casework.track", case_by_id, "track:open"
)
opened, with_case = COOKIE.opened, COOKIE.page

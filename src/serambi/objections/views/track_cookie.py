"""Which objection this browser has opened, and the views of an opened objection."""

from serambi.casework.writing.page_cookies import OpenedCookie
from serambi.objections.selectors.tracking import objection_by_id

COOKIE = OpenedCookie(
    "serambi_keberatan", "objections:start", "serambi.objections.track", objection_by_id,
    "objections:open",
)  # fmt: skip
opened, with_objection = COOKIE.opened, COOKIE.page

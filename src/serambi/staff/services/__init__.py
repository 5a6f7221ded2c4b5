"""Verbs about an office's people."""

from serambi.staff.services.found import Founded, found_office
from serambi.staff.services.links import issue_link, redeem, reset_second_factor
from serambi.staff.services.roles import Invited, end_role, grant_role, invite

__all__ = [
    "Founded",
    "Invited",
    "end_role",
    "found_office",
    "grant_role",
    "invite",
    "issue_link",
    "redeem",
    "reset_second_factor",
]

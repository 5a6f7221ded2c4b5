"""Accounts and memberships, one noun per file."""

from serambi.identity.models.membership import Membership
from serambi.identity.models.throttle import ThrottleBucket
from serambi.identity.models.user import User

__all__ = ["Membership", "ThrottleBucket", "User"]

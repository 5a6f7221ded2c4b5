"""Invitations."""

from serambi.staff.models.invitation import Invitation

__all__ = ["Invitation"]

"""Verbs of announcements without delay."""

from serambi.alerts.services.announce import announce
from serambi.alerts.services.change import end, revise

__all__ = ["announce", "end", "revise"]

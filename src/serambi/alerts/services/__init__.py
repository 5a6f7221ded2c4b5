"""Verbs of announcements without delay."""

from serambi.alerts.services.announce import announce
from serambi.alerts.services.change import end, revise
from serambi.alerts.services.index import put_missing
from serambi.alerts.services.push import forget_gone, push
from serambi.alerts.services.subscribe import subscribe, unsubscribe

__all__ = [
    "announce",
    "end",
    "forget_gone",
    "push",
    "put_missing",
    "revise",
    "subscribe",
    "unsubscribe",
]

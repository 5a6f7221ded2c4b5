"""Shapes of announcements without delay."""

from serambi.alerts.models.alert import Alert
from serambi.alerts.models.subscription import PushSubscription

__all__ = ["Alert", "PushSubscription"]

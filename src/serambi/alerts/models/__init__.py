"""Shapes of alerts."""

from serambi.alerts.models.alert import Alert

__all__ = ["Alert"]

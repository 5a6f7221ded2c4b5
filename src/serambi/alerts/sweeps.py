"""Announcements end by themselves."""

from datetime import datetime

from serambi.alerts.models import Alert
from serambi.alerts.services import end
from serambi.core.errors import Conflict
from serambi.identity.actors import system

REASON = "Masa berlakunya habis."


class EndAlerts:
    """End what passed its time, so that banner and cached pages change."""

    name = "alerts.end"

    def run(self, now: datetime) -> int:
        """Returns how many ended."""
        rows = Alert.objects.filter(ended_at__isnull=True, ends_at__lte=now)
        done = 0
        for alert in rows.select_related("office"):
            try:
                end(office=alert.office, actor=system(alert.office_id), alert=alert, reason=REASON)
            except Conflict:  # somebody ended it this very moment
                continue
            done += 1
        return done

"""Announcements reach the phones that asked for them, are found, and end by themselves."""

from datetime import datetime

from serambi.alerts.models import Alert
from serambi.alerts.services import end, forget_gone, push, put_missing
from serambi.channels import webpush
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


class PushAlerts:
    """Owe the notices of what was announced; forget the browsers that are gone."""

    name = "alerts.push"

    def run(self, now: datetime) -> int:
        """Returns how many notices were owed. Without the channel nothing is owed."""
        if not webpush.is_configured():
            return 0
        forget_gone(now)
        rows = Alert.objects.filter(pushed_at__isnull=True, ended_at__isnull=True, ends_at__gt=now)
        return sum(push(alert) for alert in rows.select_related("office"))


class IndexAlerts:
    """Make findable what was announced before the search knew of it."""

    name = "alerts.index"

    def run(self, now: datetime) -> int:
        """Returns how many were missing."""
        return put_missing()

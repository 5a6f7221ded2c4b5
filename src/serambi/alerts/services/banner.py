"""What every public page of an office says while announcements are in force."""

from typing import Any

from serambi.alerts.models import Alert
from serambi.alerts.selectors import in_force
from serambi.ledger.canonical import instant
from serambi.offices.models import Office


def hang(office: Office) -> None:
    """Write the banner into the office's row, in the transaction of the act that changes it."""
    office.banner = [_said(office, one) for one in in_force(office)]
    Office.objects.filter(pk=office.pk).update(banner=office.banner)


def _said(office: Office, alert: Alert) -> dict[str, Any]:
    return {
        "title": alert.title,
        "href": f"/{office.code}/peringatan/{alert.number}/",
        "since": instant(alert.published_at),
        "until": instant(alert.ends_at),
    }

"""What a phone shows of an announcement."""

import json

from serambi.alerts.models import Alert
from serambi.offices.models import Office

LONGEST = 240
"""Characters of the first statement; phones show fewer, and a notice may have 4,096 bytes sealed."""


def notice(office: Office, alert: Alert) -> str:
    """The notice in JSON: what is shown, where it leads, and until when it is worth telling."""
    text = " ".join(alert.hazard.split())
    short = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
    return json.dumps(
        {
            "title": alert.title,
            "body": f"{short}\n{office.name}",
            "url": f"/{office.code}/peringatan/{alert.number}/",
            "tag": alert.pk.hex,
            "until": alert.ends_at.isoformat(),
        }
    )

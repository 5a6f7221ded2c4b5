"""Archives made at the desk: where they stand, and for how long.

They hold all that an office owns, so they stand under a random name for a day and no longer.
"""

import uuid
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from serambi.core import clock
from serambi.offices.models import Office

KEPT = timedelta(days=1)


def folder_of(office: Office) -> Path:
    """The office's own folder; it need not exist."""
    return _root() / office.code


def archive_of(office: Office, name: uuid.UUID) -> Path | None:
    """The archive `name` while its day lasts."""
    path = folder_of(office) / f"{name}.zip"
    return path if path.is_file() and not _is_over(path, clock.now()) else None


def forget_old(now: datetime) -> int:
    """Take away archives whose day is over, and what a process that died left half written."""
    gone = 0
    for path in sorted(_root().glob("*/*")):
        if path.is_file() and _is_over(path, now):
            path.unlink(missing_ok=True)
            gone += 1
    return gone


def _root() -> Path:
    return Path(settings.SERAMBI_DATA) / "exports"


def _is_over(path: Path, now: datetime) -> bool:
    try:
        return now.timestamp() - path.stat().st_mtime > KEPT.total_seconds()
    except FileNotFoundError:  # another worker was faster
        return False

"""The malware scanner's work by the clock: what waits for a verdict, and clean files once more.

Run outside any office's scope (see `serambi.outbox.sweeps`).
"""

import logging
import time
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Q

from serambi.core.errors import Unavailable
from serambi.files import scanner
from serambi.files.models import Scan, StoredFile
from serambi.files.services import scan_kept

logger = logging.getLogger(__name__)
BATCH = 200
BUSY = 30.0
"""Seconds of one run, so that a cluster's single clock is not held up by it."""
YOUNG = timedelta(days=30)
YOUNG_AGAIN = timedelta(days=1)
OLD_AGAIN = timedelta(days=30)
"""New malware is named within days: young files are asked about daily, old ones each month."""


class ScanFiles:
    """Files in quarantine, and those kept before there was a scanner, oldest first."""

    name = "files.scan"

    def run(self, now: datetime) -> int:
        """Scan until none is left, the scanner does not answer, or BUSY is over."""
        if not scanner.is_configured():
            return 0
        rows: list[StoredFile] = []
        for state in (Scan.WAITING, Scan.UNSCANNED):
            found = StoredFile.objects.filter(scan=state).select_related("office")
            rows += found.order_by("created_at")[:BATCH]
        return _scan_all(rows)


class ScanAgain:
    """Clean files once more, for the scanner learns new signatures every day."""

    name = "files.scan_again"

    def run(self, now: datetime) -> int:
        """Ask about those whose last scan is oldest; what is left comes with the next run."""
        if not scanner.is_configured():
            return 0
        due = Q(created_at__gt=now - YOUNG, scanned_at__lt=now - YOUNG_AGAIN)
        due |= Q(scanned_at__lt=now - OLD_AGAIN)
        rows = StoredFile.objects.filter(due, scan=Scan.CLEAN).select_related("office")
        return _scan_all(rows.order_by("scanned_at")[:BATCH])


def _scan_all(rows: Iterable[StoredFile]) -> int:
    done, ends = 0, time.monotonic() + BUSY
    for stored in rows:
        if time.monotonic() > ends:
            break
        try:
            done += _scanned(stored)
        except scanner.ScannerUnavailable as fault:
            logger.warning("the malware scanner gives no verdict yet: %s", fault)
            break
    return done


def _scanned(stored: StoredFile) -> int:
    """1 for a verdict; bytes that are gone are left to be restored, and hold up nobody."""
    try:
        scan_kept(stored)
    except Unavailable:
        logger.exception("file %s could not be scanned", stored.pk)
        return 0
    return 1

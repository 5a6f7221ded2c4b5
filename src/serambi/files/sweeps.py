"""What is done by the clock: pages read by machine; unclaimed uploads and lost bytes taken away.

Run outside any office's scope (see `serambi.outbox.sweeps`).
"""

import time
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, ProtectedError, Q

from serambi.core import clock
from serambi.files import storage
from serambi.files.models import FilePage, Reading, Scan, State, StoredFile
from serambi.files.services import read_pages, scans

BATCH = 200
BUSY = 30.0
"""Seconds of one run of reading, so that a cluster's single clock is not held up by it."""
_ORPHAN_AGE = timedelta(days=1)


class UnclaimedUploads:
    """Drafts older than SERAMBI_DRAFT_DAYS."""

    name = "files.unclaimed"

    def run(self, now: datetime) -> int:
        """Delete a batch of stale drafts, row first; a draft that something points at is attached."""
        before = now - timedelta(days=settings.SERAMBI_DRAFT_DAYS)
        stale = StoredFile.objects.filter(state=State.DRAFT, created_at__lt=before)
        return sum(_take_away(stored) for stored in stale.order_by("created_at")[:BATCH])


class ReadFiles:
    """Files that wait for a machine to read their pages, oldest first; scans after the others."""

    name = "files.read"

    def run(self, now: datetime) -> int:
        """Read until none waits or BUSY is over; what is left comes with the next run."""
        done, ends = 0, time.monotonic() + BUSY
        while (left := ends - time.monotonic()) > 0:
            stored = _next_to_read(clock.now())
            if stored is None:
                break
            read_pages(stored, seconds=left)
            done += 1
        return done


def _next_to_read(now: datetime) -> StoredFile | None:
    waiting = StoredFile.objects.filter(
        Q(reading_until=None) | Q(reading_until__lt=now),
        reading=Reading.WAITING,
        state=State.ATTACHED,
    ).exclude(scan__in=(Scan.WAITING, Scan.INFECTED))
    waiting = waiting.select_related("office")
    if not scans.can_be_read():
        waiting = waiting.filter(pages=None)
    return waiting.order_by(F("pages").asc(nulls_first=True), "created_at").first()


class OrphanedBytes:
    """Bytes a day old that no row names: their transaction was rolled back."""

    name = "files.orphans"

    def run(self, now: datetime) -> int:
        """Remove them; a file half written by a dead process counts as well."""
        before = (now - _ORPHAN_AGE).timestamp()
        gone = 0
        old = [path for path, written in storage.walk() if written < before]
        for start in range(0, len(old), BATCH):
            part = old[start : start + BATCH]
            known = set(StoredFile.objects.filter(path__in=part).values_list("path", flat=True))
            known |= set(
                FilePage.objects.filter(thumbnail__in=part).values_list("thumbnail", flat=True)
            )
            for path in part:
                if path not in known:
                    storage.remove(path)
                    gone += 1
        return gone


def _take_away(stored: StoredFile) -> int:
    try:
        with transaction.atomic():
            gone, _ = StoredFile.objects.filter(pk=stored.pk, state=State.DRAFT).delete()
    except ProtectedError:
        StoredFile.objects.filter(pk=stored.pk).update(state=State.ATTACHED)
        return 0
    if not gone:
        return 0
    storage.remove(stored.path)
    return 1

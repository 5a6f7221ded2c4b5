"""From kept bytes to rows of text; done by the worker, never in a request."""

import logging
from datetime import timedelta

from django.db import transaction
from django.db.models import Q

from serambi.core import clock
from serambi.core.errors import Unavailable
from serambi.files.kinds import BY_MEDIA_TYPE
from serambi.files.models import FilePage, Reading, StoredFile
from serambi.files.reading import ocr
from serambi.files.reading.desk import pages_in
from serambi.files.reading.found import Found, Unreadable
from serambi.files.services import scans, thumbnails
from serambi.files.services.keep import read
from serambi.offices.scoping import office_scope

logger = logging.getLogger(__name__)
LEASE = timedelta(minutes=15)


def read_pages(stored: StoredFile, *, seconds: float | None = None) -> StoredFile:
    """Fill the `FilePage` rows of `stored` and say so in `reading`; returns the fresh row.

    Nothing happens unless the file waits to be read and no other process is at it; running it
    again changes nothing. Pages that are only pictures are read by OCR, a few at a time for about
    `seconds` (None: all); what is left goes on waiting, and so do all of them while OCR is not
    installed. A file whose bytes or form cannot be read becomes FAILED.
    """
    with office_scope(stored.office):
        if _take(stored):
            try:
                _read(stored, seconds)
            except ocr.Unable:
                logger.exception("OCR does not work on this machine; the scan waits for a while")
            except (Unreadable, Unavailable) as fault:
                logger.warning("file %s has no readable pages: %s", stored.pk, fault)
                _settle(stored, reading=Reading.FAILED, reading_until=None)
            else:
                StoredFile.objects.filter(pk=stored.pk).update(reading_until=None)
        stored.refresh_from_db()
    return stored


def _take(stored: StoredFile) -> bool:
    """Lease the file by compare-and-set, so that two workers do not read it twice."""
    now = clock.now()
    free = Q(reading_until=None) | Q(reading_until__lt=now)
    return bool(
        StoredFile.objects.filter(free, pk=stored.pk, reading=Reading.WAITING).update(
            reading_until=now + LEASE
        )
    )


def _read(stored: StoredFile, seconds: float | None) -> None:
    stored.refresh_from_db()
    data, kind = read(stored), BY_MEDIA_TYPE[stored.media_type].code
    if stored.pages is None:
        _write(stored, pages_in(data, kind))
        thumbnails.make(stored, data, kind)
    if not scans.can_be_read():
        return
    for _ in scans.read_by_ocr(stored, data, kind, seconds):
        _settle(stored, reading_until=clock.now() + LEASE)
    if not scans.left_of(stored):
        _settle(stored, reading=Reading.DONE)


def _write(stored: StoredFile, found: list[Found]) -> None:
    rows = [
        FilePage(
            office_id=stored.office_id,
            stored=stored,
            number=number,
            text=one.text,
            origin=FilePage.Origin.IMAGE if one.is_image else FilePage.Origin.TEXT,
        )
        for number, one in enumerate(found, start=1)
    ]
    with transaction.atomic():
        FilePage.objects.filter(stored=stored).delete()
        FilePage.objects.bulk_create(rows, batch_size=200)
        left = any(one.is_image for one in found)
        _settle(stored, reading=Reading.WAITING if left else Reading.DONE, pages=len(rows))


def _settle(stored: StoredFile, **columns: object) -> None:
    StoredFile.objects.filter(pk=stored.pk).update(read_at=clock.now(), **columns)

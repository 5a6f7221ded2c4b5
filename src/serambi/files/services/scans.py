"""Pages that are only pictures, read by OCR a few at a time so that progress is seen and kept."""

import logging
import time
from collections.abc import Iterator

from django.conf import settings
from django.db import transaction

from serambi.files.models import FilePage, StoredFile
from serambi.files.reading import ocr
from serambi.files.reading.desk import DRAWN, sheets_of
from serambi.files.reading.found import Unreadable

logger = logging.getLogger(__name__)


def can_be_read() -> bool:
    """True if OCR is wanted (SERAMBI_OCR) and everything it needs is installed."""
    return bool(settings.SERAMBI_OCR) and not ocr.missing(settings.SERAMBI_OCR_LANGUAGES)


def left_of(stored: StoredFile) -> list[int]:
    """Numbers of the pages that OCR has not yet tried."""
    rows = FilePage.objects.filter(stored=stored, origin=FilePage.Origin.IMAGE, is_unreadable=False)
    return list(rows.order_by("number").values_list("number", flat=True))


def read_by_ocr(
    stored: StoredFile, data: bytes, kind: str, seconds: float | None
) -> Iterator[None]:
    """Read batch after batch for about `seconds` (None: all), with a halt after each.

    A page on which OCR fails alone is marked and not tried again. Raises ocr.Unable when the
    fault lies with the machine: then nothing is marked.
    """
    if kind not in DRAWN:
        return
    left, began = left_of(stored), time.monotonic()
    while left and (seconds is None or time.monotonic() - began < seconds):
        batch, left = left[: ocr.BATCH], left[ocr.BATCH :]
        try:
            _keep(stored, batch, _texts(data, kind, batch))
        except Unreadable as fault:
            logger.warning("file %s pages %s: %s", stored.pk, batch, fault)
            _one_by_one(stored, data, kind, batch)
        yield


def _one_by_one(stored: StoredFile, data: bytes, kind: str, batch: list[int]) -> None:
    for number in batch:
        try:
            _keep(stored, [number], _texts(data, kind, [number]))
        except Unreadable:
            FilePage.objects.filter(stored=stored, number=number).update(is_unreadable=True)


def _texts(data: bytes, kind: str, numbers: list[int]) -> list[str]:
    sheets = sheets_of(data, kind, numbers)
    texts = ocr.read(sheets, settings.SERAMBI_OCR_LANGUAGES, settings.SERAMBI_OCR_NICE)
    if len(texts) != len(numbers):
        raise Unreadable(f"{len(texts)} texts for {len(numbers)} pages")
    return texts


def _keep(stored: StoredFile, numbers: list[int], texts: list[str]) -> None:
    with transaction.atomic():
        for number, text in zip(numbers, texts, strict=True):
            FilePage.objects.filter(stored=stored, number=number).update(
                text=text, origin=FilePage.Origin.OCR
            )

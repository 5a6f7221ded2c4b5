"""The documents of an entry with what a page shows of each: picture, pages, reading, scan."""

from collections.abc import Sequence
from dataclasses import dataclass

from serambi.catalogue.models import EntryFile
from serambi.files.models import FilePage, Reading, Scan
from serambi.files.selectors import Progress, first_pages, progress
from serambi.files.services import scans


@dataclass(frozen=True, slots=True)
class FileCard:
    """One document; `picture` is its first page when a small picture of that was made."""

    row: EntryFile
    picture: FilePage | None
    progress: Progress
    can_ocr: bool

    @property
    def is_infected(self) -> bool:
        """True when the scanner found something harmful in it after it was kept."""
        return self.row.stored.scan == Scan.INFECTED

    @property
    def is_unread(self) -> bool:
        """True when there are scanned pages that no machine has read, now and until OCR comes."""
        return self.progress.unreadable > 0 or (self.progress.left > 0 and not self.can_ocr)

    @property
    def is_moving(self) -> bool:
        """True while the worker still has something to read, so that looking again is worth it."""
        if self.row.stored.is_held or self.row.stored.reading != Reading.WAITING:
            return False
        return self.row.stored.pages is None or self.can_ocr


def cards(files: Sequence[EntryFile]) -> list[FileCard]:
    """A card for each of `files`, with two queries for all of them."""
    if not files:
        return []
    stored = [row.stored for row in files]
    pictures, read = first_pages(stored), progress(stored)
    can_ocr = scans.can_be_read()
    return [
        FileCard(
            row,
            pictures.get(row.stored_id),
            read.get(row.stored_id, Progress(0, row.stored.pages or 0)),
            can_ocr,
        )
        for row in files
    ]

"""PDFs and pictures: page by page."""

import io
from typing import Any

from serambi.privacy.findings import Reading, Unreadable
from serambi.privacy.reading import pdfs, pictures
from serambi.redaction.engine import making, ocr
from serambi.redaction.engine.finding import finds_on, words_on
from serambi.redaction.engine.pages import Sheet, opened, page_at, picture_of, render, sheet_of
from serambi.redaction.engine.values import Find, Impossible
from serambi.redaction.engine.verbs.answers import Answer, hidden_in, marks_in, person_in
from serambi.redaction.engine.verbs.answers import told as finds_told

PICTURES = frozenset({"jpeg", "png"})
READING_DOTS = 200
"""Dots an inch at which a scan is read."""


def measure(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """How many pages there are and how large, and what hides in the file besides (kinds, in words)."""
    kind, data = told["kind"], blobs[0]
    if kind in PICTURES:
        sizes = [picture_of(data).size]
    else:
        with opened(data) as document:
            sizes = [_size(document, number) for number in range(len(document))]
    try:
        reading = (pictures if kind in PICTURES else pdfs).read(data, kind)
    except Unreadable:
        reading = Reading((), ())
    return {"pages": len(sizes), "hidden": hidden_in(reading), "sizes": sizes}, []


def survey(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """Personal data on pages `first` to `last`."""
    who = person_in(told["names"])
    found: list[Find] = []
    for number in range(told["first"], told["last"] + 1):
        found += finds_on(_sheet(blobs[0], told["kind"], number), number, who)
    return finds_told(found), []


def words(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """Every place where the sought words stand."""
    found: list[Find] = []
    for number in range(1, told["pages"] + 1):
        found += words_on(_sheet(blobs[0], told["kind"], number), number, told["sought"])
    return finds_told(found), []


def picture(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """One page as PNG."""
    if told["kind"] in PICTURES:
        shown = picture_of(blobs[0])
        shown.thumbnail((1600, 2200))
    else:
        with (
            opened(blobs[0]) as document,
            page_at(document, _known(document, told["page"])) as page,
        ):
            shown = render(page, told["dots"])
    out = io.BytesIO()
    shown.save(out, "PNG", compress_level=3)
    return {"width": shown.width, "height": shown.height}, [out.getvalue()]


def make(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """The new file."""
    kind, marks = told["kind"], marks_in(told["marks"])
    if kind in PICTURES:
        return {}, [making.picture(blobs[0], marks, kind)]
    return {}, [making.pdf(blobs[0], marks, told["title"])]


def _sheet(data: bytes, kind: str, number: int) -> Sheet:
    """A page with its letters; those of a scan are read from its picture where that is possible."""
    if kind in PICTURES:
        shown = picture_of(data)
        letters = ocr.glyphs_in(shown) if ocr.installed() else []
        return Sheet(shown.width, shown.height, letters)
    with opened(data) as document, page_at(document, _known(document, number)) as page:
        sheet = sheet_of(page)
        if sheet.glyphs or not ocr.installed() or not _drawn(page):
            return sheet
        return Sheet(sheet.width, sheet.height, ocr.glyphs_in(render(page, READING_DOTS)))


def _size(document: Any, index: int) -> tuple[int, int]:
    width, height = document.get_page_size(index)
    return max(1, round(width)), max(1, round(height))


def _drawn(page: Any) -> bool:
    return any(True for _ in page.get_objects(max_depth=2))


def _known(document: Any, number: int) -> int:
    if not 1 <= number <= len(document):
        raise Impossible("Halaman itu tidak ada.")
    return number

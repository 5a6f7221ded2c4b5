"""What the child can be asked. Each verb takes what was told and the blobs, and gives both back."""

import io
from dataclasses import asdict
from typing import Any

from serambi.privacy.findings import WORDS, Unreadable
from serambi.privacy.names import Person, person
from serambi.privacy.reading import documents, pdfs, pictures, workbooks
from serambi.redaction.engine import making, ocr, sheets
from serambi.redaction.engine.finding import finds_on, words_on
from serambi.redaction.engine.pages import Sheet, opened, page_at, picture_of, render, sheet_of
from serambi.redaction.engine.proving import HIDING
from serambi.redaction.engine.proving import prove as proved
from serambi.redaction.engine.values import Find, Impossible, Mark

Answer = tuple[dict[str, Any], list[bytes]]
_PICTURES = {"jpeg", "png"}
_READERS = {"pdf": pdfs, "xlsx": workbooks, "docx": documents, "jpeg": pictures, "png": pictures}
READING_DOTS = 200
"""Dots an inch at which a scan is read."""


def measure(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """How many pages there are and how large, and what hides in the file besides (kinds, in words)."""
    kind, data = told["kind"], blobs[0]
    sizes: list[tuple[int, int]] = []
    if kind in _PICTURES:
        sizes = [picture_of(data).size]
    elif kind == "pdf":
        with opened(data) as document:
            sizes = [_size(document, number) for number in range(len(document))]
    pages = len(sizes) or len(sheets.seen_sheets(sheets.book_of(data)))
    try:
        traits = _READERS[kind].read(data, kind).traits
    except Unreadable:
        traits = ()
    hidden = dict.fromkeys(WORDS[one.kind][0] for one in traits if one.kind in HIDING)
    return {"pages": pages, "hidden": list(hidden), "sizes": sizes}, []


def survey(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """Personal data on pages `first` to `last`, or in all cells."""
    who = _person(told["names"])
    if told["kind"] == "xlsx":
        return _told(sheets.finds_in(blobs[0], who)), []
    found: list[Find] = []
    for number in range(told["first"], told["last"] + 1):
        found += finds_on(_sheet(blobs[0], told["kind"], number), number, who)
    return _told(found), []


def words(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """Every place where the sought words stand."""
    if told["kind"] == "xlsx":
        return _told(sheets.words_in(blobs[0], told["sought"])), []
    found: list[Find] = []
    for number in range(1, told["pages"] + 1):
        found += words_on(_sheet(blobs[0], told["kind"], number), number, told["sought"])
    return _told(found), []


def picture(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """One page as PNG."""
    if told["kind"] in _PICTURES:
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


def grid(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """Some rows of one sheet."""
    return sheets.rows_of(blobs[0], told["sheet"], told["first"], told["most"]), []


def make(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """The new file."""
    kind, marks = told["kind"], _marks(told["marks"])
    if kind == "pdf":
        made = making.pdf(blobs[0], marks, told["title"])
    elif kind in _PICTURES:
        made = making.picture(blobs[0], marks, kind)
    else:
        made = sheets.make(blobs[0], marks)
    return {}, [made]


def prove(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """The proof of a new file against the old one."""
    checks = proved(blobs[0], blobs[1], told["kind"], _marks(told["marks"]))
    return {"checks": [asdict(one) for one in checks]}, []


def _sheet(data: bytes, kind: str, number: int) -> Sheet:
    """A page with its letters; those of a scan are read from its picture where that is possible."""
    if kind in _PICTURES:
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


def _told(found: list[Find]) -> dict[str, Any]:
    return {"finds": [asdict(one) for one in found]}


def _marks(rows: list[dict[str, Any]]) -> list[Mark]:
    return [Mark(**{**row, "rect": tuple(row["rect"])}) for row in rows]


def _person(names: dict[str, Any]) -> Person:
    return person(
        people=names["people"],
        bodies=names["bodies"],
        reach=names["reach"],
        address=names["address"],
        known_words=names["known"],
    )

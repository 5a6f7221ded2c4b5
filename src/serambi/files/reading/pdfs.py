"""PDF (ISO 32000-2): the text layer of every page, and which pages are only pictures."""

from contextlib import closing

import pypdfium2
import pypdfium2.raw as pdfium

from serambi.files.reading.found import Found, Unreadable, tidy

MOST_PAGES = 500
FEW_LETTERS = 8
STAMP_LETTERS = 160
"""A scan often carries a line of real text ("Scanned with …"); a page of writing has more."""
COVERING = 0.5
MOST_STRANGE = 0.3
_DEPTH = 8


def pages(data: bytes, kind: str) -> list[Found]:
    """Every page in its order. Raises Unreadable."""
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            if len(document) > MOST_PAGES:
                raise Unreadable("too many pages")
            found = []
            for page in document:
                with closing(page):
                    found.append(_page(page))
            return found
    except (pypdfium2.PdfiumError, ValueError, RecursionError) as fault:
        raise Unreadable("damaged") from fault


def _page(page: pypdfium2.PdfPage) -> Found:
    with closing(page.get_textpage()) as layer:
        raw = str(layer.get_text_bounded())
    text = tidy(raw)
    letters = sum(mark.isalnum() for mark in text)
    if _is_strange(raw):
        return Found("", is_image=True)
    if letters < FEW_LETTERS:
        return Found(text, is_image=_draws(page))
    if letters < STAMP_LETTERS and _covered(page) >= COVERING:
        return Found(text, is_image=True)
    return Found(text)


def _is_strange(raw: str) -> bool:
    """True for letters without meaning: a font that has no table of characters."""
    letters = [mark for mark in raw if not mark.isspace()]
    strange = sum(
        mark == "\ufffd" or "\ue000" <= mark <= "\uf8ff" or ord(mark) < 32 for mark in letters
    )
    return bool(letters) and strange / len(letters) > MOST_STRANGE


def _draws(page: pypdfium2.PdfPage) -> bool:
    """True if there is more to see than text: pictures, or letters turned into outlines."""
    return any(one.type != pdfium.FPDF_PAGEOBJ_TEXT for one in page.get_objects(max_depth=_DEPTH))


def _covered(page: pypdfium2.PdfPage) -> float:
    """The share of the page under its largest picture, 0 to 1 and a little more."""
    width, height = page.get_size()
    area, largest = width * height, 0.0
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH):
        left, bottom, right, top = picture.get_bounds()
        largest = max(largest, abs(right - left) * abs(top - bottom))
    return largest / area if area else 0.0

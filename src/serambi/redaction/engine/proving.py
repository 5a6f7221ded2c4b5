"""The proof: the new file is opened like a stranger's, and what was blacked out is looked for."""

import io
from collections.abc import Iterator

import pikepdf
import pypdf
import pypdfium2
from PIL import Image
from pypdf.errors import PyPdfError

from serambi.privacy.findings import Unreadable
from serambi.privacy.reading import pdfs, pictures
from serambi.redaction.engine import ocr, raw
from serambi.redaction.engine.checks import absent, bare, unopened
from serambi.redaction.engine.glyphs import glyphs_of
from serambi.redaction.engine.making import DOTS
from serambi.redaction.engine.pages import opened, page_at, picture_of, pixels, render, sheet_of
from serambi.redaction.engine.painting import on_grid
from serambi.redaction.engine.secrets import Secret, first_found, under
from serambi.redaction.engine.values import WHOLE, Check, Impossible, Mark

MOST_READ = 12
"""Marked pages that are read again by eye of the machine; it takes seconds a page."""
UNIFORM = 8
DARK = 24


def prove(old: bytes, new: bytes, kind: str, marks: list[Mark]) -> list[Check]:
    """The answers, in the order they are shown; the file may go out only if all are right."""
    try:
        return _PROOFS[kind](old, new, kind, marks)
    except (Unreadable, Impossible, pikepdf.PdfError, PyPdfError) as fault:
        return [unopened(fault)]


def _pages(old: bytes, new: bytes, kind: str, marks: list[Mark]) -> list[Check]:
    secrets, sizes = _asked(old, marks)
    reading = pdfs.read(new, "pdf")
    texts: dict[str, list[tuple[str, str]]] = {
        "text": [(one.place, one.text) for one in reading.passages],
        "second": list(_second(new)),
        "raw": list(raw.texts(new)),
    }
    checks = [absent(code, secrets, told) for code, told in texts.items()]
    return [*checks, bare(reading), *_seen(new, marks, sizes, secrets)]


def _asked(old: bytes, marks: list[Mark]) -> tuple[list[Secret], dict[int, tuple[int, int]]]:
    """What lies under the boxes, and the size in pixels of each marked page."""
    secrets: list[Secret] = []
    sizes: dict[int, tuple[int, int]] = {}
    with opened(old) as document:
        for number in sorted({mark.page for mark in marks}):
            with page_at(document, number) as page:
                sheet = sheet_of(page)
                sizes[number] = pixels(page, DOTS)
                for mark in marks:
                    if mark.page == number:
                        secrets += under(mark, sheet.glyphs, sheet.shape)
    return secrets, sizes


def _second(new: bytes) -> Iterator[tuple[str, str]]:
    """The pages as another reader has them."""
    for number, page in enumerate(pypdf.PdfReader(io.BytesIO(new)).pages, start=1):
        yield f"halaman {number}", page.extract_text()


def _seen(
    new: bytes, marks: list[Mark], sizes: dict[int, tuple[int, int]], secrets: list[Secret]
) -> Iterator[Check]:
    boxes = letters = 0
    wrong = lettered = read = ""
    seen_by_machine = 0
    with opened(new) as document:
        for number, size in sizes.items():
            here = [on_grid(mark.rect, size) for mark in marks if mark.page == number]
            with page_at(document, number) as page:
                shown = render(page, DOTS)
                boxes += len(here)
                wrong = wrong or _not_black(shown, here, number)
                lettered = lettered or _letters(page, shown.size, here, number)
                letters += 1
            if ocr.installed() and seen_by_machine < MOST_READ:
                seen_by_machine += 1
                text = "".join(one.letter for one in ocr.glyphs_in(shown))
                if found := first_found(secrets, text):
                    read = read or f"{found.sample()} masih tampak di halaman {number}"
    yield Check("beneath", ok=not lettered, said=lettered or str(boxes))
    yield Check("pixels", ok=not wrong, said=wrong or str(boxes))
    if seen_by_machine:
        yield Check("ocr", ok=not read, said=read or str(seen_by_machine))


def _not_black(shown: Image.Image, boxes: list[tuple[int, int, int, int]], number: int) -> str:
    """Words about the first box that is not one even black, or nothing."""
    grey = shown.convert("L")
    for left, top, right, bottom in boxes:
        low, high = grey.crop((left + 1, top + 1, right - 1, bottom - 1)).getextrema()
        if float(high) - float(low) > UNIFORM or float(high) > DARK:  # type: ignore[arg-type]  # grey pictures have plain numbers
            return f"kotak di halaman {number} tidak hitam rata"
    return ""


def _letters(
    page: pypdfium2.PdfPage,
    size: tuple[int, int],
    boxes: list[tuple[int, int, int, int]],
    number: int,
) -> str:
    """Words about the first letter that lies under a box, or nothing."""
    for one in glyphs_of(page):
        across, down = one.middle[0] * size[0] / WHOLE, one.middle[1] * size[1] / WHOLE
        if one.letter.strip() and any(
            left < across < right and top < down < bottom for left, top, right, bottom in boxes
        ):
            return f"ada huruf di bawah kotak di halaman {number}"
    return ""


def _picture(old: bytes, new: bytes, kind: str, marks: list[Mark]) -> list[Check]:
    before, after = picture_of(old), picture_of(new)
    boxes = [on_grid(mark.rect, before.size) for mark in marks]
    wrong = _not_black(after, boxes, 1) if after.size == before.size else "ukuran gambar berubah"
    checks = [
        bare(pictures.read(new, kind)),
        Check("pixels", ok=not wrong, said=wrong or str(len(boxes))),
    ]
    if ocr.installed():
        read = _under_boxes(after, boxes)
        checks.append(Check("ocr", ok=not read, said=read or "1"))
    return checks


def _under_boxes(after: Image.Image, boxes: list[tuple[int, int, int, int]]) -> str:
    for one in ocr.glyphs_in(after):
        across, down = one.middle[0] * after.width / WHOLE, one.middle[1] * after.height / WHOLE
        if one.letter.isalnum() and any(
            left + 4 < across < right - 4 and top + 4 < down < bottom - 4
            for left, top, right, bottom in boxes
        ):
            return "ada huruf yang tampak di bawah kotak"
    return ""


_PROOFS = {"pdf": _pages, "jpeg": _picture, "png": _picture}

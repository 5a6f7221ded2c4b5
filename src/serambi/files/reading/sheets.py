"""Some pages of a document as a small PDF for OCR."""

import io

import pikepdf
from PIL import Image

from serambi.files.reading.found import Unreadable

_DPI = 200
"""What a picture without a page is taken to be scanned at; its text is the same at any figure."""


def sheets(data: bytes, kind: str, numbers: list[int]) -> bytes:
    """The pages `numbers` (from 1) of `data` in a PDF of their own. Raises Unreadable."""
    out = io.BytesIO()
    try:
        if kind in {"jpeg", "png"}:
            with Image.open(io.BytesIO(data)) as picture:
                picture.convert("L").save(out, "PDF", resolution=_DPI)
            return out.getvalue()
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as whole, pikepdf.new() as some:
            some.pages.extend(whole.pages[number - 1] for number in numbers)
            some.save(out)
    except (pikepdf.PdfError, IndexError, OSError, ValueError) as fault:
        raise Unreadable("damaged") from fault
    return out.getvalue()

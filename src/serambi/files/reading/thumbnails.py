"""A small picture of a document's first page."""

import io
from contextlib import closing

import pypdfium2
from PIL import Image, ImageOps

from serambi.files.reading.found import Unreadable

WIDTH = 320
TALLEST = 640
QUALITY = 70


def thumbnail(data: bytes, kind: str) -> bytes:
    """A WebP picture of the first page, 320 pixels wide and at most 640 tall.

    Raises Unreadable for kinds that are not drawn and pages that cannot be.
    """
    try:
        drawn = _page(data) if kind == "pdf" else _picture(data)
    except (pypdfium2.PdfiumError, OSError, ValueError, SyntaxError) as fault:
        raise Unreadable("cannot be drawn") from fault
    small = drawn.convert("RGB")
    small.thumbnail((WIDTH, TALLEST), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "WEBP", quality=QUALITY, method=6)
    return out.getvalue()


def _page(data: bytes) -> Image.Image:
    with closing(pypdfium2.PdfDocument(data)) as document, closing(document[0]) as page:
        width, height = page.get_size()
        scale = min(2 * WIDTH / max(width, 1), 2 * TALLEST / max(height, 1))
        picture: Image.Image = page.render(scale=scale).to_pil()
        return picture


def _picture(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as picture:
        picture.draft("RGB", (2 * WIDTH, 2 * TALLEST))
        whole = ImageOps.exif_transpose(picture).convert("RGBA")
        paper = Image.new("RGBA", whole.size, "white")
        return Image.alpha_composite(paper, whole)

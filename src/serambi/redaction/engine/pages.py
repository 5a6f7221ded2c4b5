"""Documents of pages, PDF or a single picture, opened alike."""

import io
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from math import ceil

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops, ImageOps, UnidentifiedImageError

from serambi.redaction.engine.glyphs import Glyph, glyphs_of
from serambi.redaction.engine.values import WHOLE, Impossible

MOST_PIXELS = 30_000_000
POINTS = 72
LEAST_CHANGE = 12
"""Steps of grey by which a letter must change the page to count as seen."""
SIGHT = 110
"""Dots an inch at which it is judged what is seen."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size in points, its letters, and those of them that a reader can see."""

    width: float
    height: float
    glyphs: list[Glyph]

    @property
    def shape(self) -> float:
        """Height by width."""
        return self.height / self.width if self.width else 1.0


@contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document. Raises Impossible for one that cannot be opened."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        raise Impossible("PDF ini rusak atau terkunci. Simpan ulang tanpa kunci.") from fault
    with closing(document):
        yield document


@contextmanager
def page_at(document: pypdfium2.PdfDocument, number: int) -> Iterator[pypdfium2.PdfPage]:
    """Page `number` (from 1) with its notes and form fields melted into it, as a reader sees it."""
    page = document[number - 1]
    if (
        pdfium.FPDFPage_GetAnnotCount(page.raw)
        and pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    ):
        page.close()
        page = document[number - 1]
    with closing(page):
        yield page


def sheet_of(page: pypdfium2.PdfPage) -> Sheet:
    """Size and letters of an open page."""
    width, height = page.get_size()
    return Sheet(width, height, glyphs_of(page))


def scale_of(page: pypdfium2.PdfPage, dots: int) -> float:
    """Pixels a point at `dots` an inch, fewer where the page would have more than MOST_PIXELS."""
    width, height = page.get_size()
    scale = dots / POINTS
    if width * height * scale * scale > MOST_PIXELS:
        scale = (MOST_PIXELS / (width * height)) ** 0.5
    return float(scale)


def pixels(page: pypdfium2.PdfPage, dots: int) -> tuple[int, int]:
    """The size that `render` gives."""
    width, height = page.get_size()
    scale = scale_of(page, dots)
    return ceil(width * scale), ceil(height * scale)


def render(page: pypdfium2.PdfPage, dots: int) -> Image.Image:
    """The page as a picture, `dots` an inch or fewer."""
    scale = scale_of(page, dots)
    with closing(page.render(scale=scale, may_draw_forms=False)) as bitmap:
        return plain(bitmap.to_pil())


def plain(picture: Image.Image) -> Image.Image:
    """The picture in grey where it has no colour, else in RGB, on white."""
    if "A" in picture.getbands() or picture.mode == "P":
        picture = picture.convert("RGBA")
        ground = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(ground, picture)
    whole = picture.convert("RGB")
    red, green, blue = whole.split()
    apart = ImageChops.lighter(
        ImageChops.difference(red, green), ImageChops.difference(green, blue)
    )
    _least, most = apart.getextrema()
    return whole.convert("L") if isinstance(most, int | float) and most <= LEAST_CHANGE else whole


def picture_of(data: bytes) -> Image.Image:
    """A JPEG or PNG, upright. Raises Impossible."""
    Image.MAX_IMAGE_PIXELS = None
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as found:
            if found.width * found.height > 40_000_000:
                raise Impossible("Gambar ini lebih dari 40 megapiksel. Perkecil dahulu.")
            found.load()
            return plain(ImageOps.exif_transpose(found))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as fault:
        raise Impossible("Gambar ini rusak. Simpan ulang, lalu unggah lagi.") from fault


def seen_glyphs(page: pypdfium2.PdfPage, sheet: Sheet) -> list[Glyph]:
    """The letters that a reader sees: ink that goes when the text goes, or a scan's reading over ink.

    What is white on white, under a picture, on a hidden layer, cut off or drawn over is not seen.
    Text is made unseen in the open page to find out, so use the page for nothing after this.
    """
    with_text = render(page, SIGHT).convert("L")
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=15):
        pdfium.FPDFTextObj_SetTextRenderMode(thing.raw, 3)
    without = render(page, SIGHT).convert("L")
    change = ImageChops.difference(with_text, without)
    return [
        one
        for one in sheet.glyphs
        if one.right > one.left
        and not one.outside
        and _inked(with_text if one.unseen else change, one, one.unseen)
    ]


def _inked(picture: Image.Image, glyph: Glyph, unseen: bool) -> bool:  # noqa: FBT001 - private, called with names
    box = (
        max(0, int(glyph.left * picture.width / WHOLE)),
        max(0, int(glyph.top * picture.height / WHOLE)),
        min(picture.width, int(glyph.right * picture.width / WHOLE) + 1),
        min(picture.height, int(glyph.bottom * picture.height / WHOLE) + 1),
    )
    if box[2] <= box[0] or box[3] <= box[1]:
        return False
    low, high = picture.crop(box).getextrema()
    spread = float(high) - (float(low) if unseen else 0.0)  # type: ignore[arg-type]  # grey pictures have plain numbers
    return spread >= LEAST_CHANGE

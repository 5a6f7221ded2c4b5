"""A PDF made smaller: its pictures coarser, its text untouched and compared before and after."""

import io
import zlib
from contextlib import closing
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pikepdf import Dictionary, Name, PdfImage
from PIL import Image

from serambi.evidence.packing.verdict import LADDER, Step, Unpackable

WORTH = 12_000
"""Bytes: a picture smaller than this is left as it is."""
MOST_PIXELS = 40_000_000
INCH = 72.0
_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Known:
    """What the pages say: their text, and how wide each picture is drawn at most, in inches."""

    text: tuple[str, ...]
    inches: dict[tuple[int, int], float]


def pack_pdf(data: bytes, limit: int) -> tuple[bytes, dict[str, int]]:
    """A PDF of at most `limit` bytes with exactly the same text on each page.

    At most four rungs of the ladder are tried, found by halving. Raises Unpackable: signed, damaged,
    text_lost, too_big (with the smallest size reached).
    """
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        known = _known(data)
        plain = _rewritten(data, None, known)
        if len(plain) <= limit:
            return _proved(plain, known), {"dpi": 0, "quality": 0, "gray": 0}
        made, step = _halve(data, limit, known)
    except (pikepdf.PdfError, pypdfium2.PdfiumError, ValueError, TypeError, KeyError) as fault:
        raise Unpackable("damaged") from fault
    told = {"dpi": step.dpi, "quality": step.quality, "gray": int(step.gray)}
    return _proved(made, known), told


def _halve(data: bytes, limit: int, known: Known) -> tuple[bytes, Step]:
    """The gentlest rung whose result fits."""
    low, high, best = 0, len(LADDER) - 1, None
    smallest = len(data)
    while low <= high:
        middle = (low + high) // 2
        made = _rewritten(data, LADDER[middle], known)
        smallest = min(smallest, len(made))
        if len(made) <= limit:
            best, high = (made, LADDER[middle]), middle - 1
        else:
            low = middle + 1
    if best is None:
        raise Unpackable("too_big", smallest)
    return best


def _known(data: bytes) -> Known:
    texts: list[str] = []
    inches: dict[tuple[int, int], float] = {}
    with closing(pypdfium2.PdfDocument(data)) as document:
        for page in document:
            with closing(page):
                with closing(page.get_textpage()) as layer:
                    texts.append(str(layer.get_text_bounded()))
                for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH):
                    left, bottom, right, top = one.get_bounds()
                    size = tuple(one.get_px_size())
                    drawn = max(abs(right - left), abs(top - bottom)) / INCH
                    inches[size] = max(inches.get(size, 0.0), drawn)
    return Known(tuple(texts), inches)


def _proved(made: bytes, known: Known) -> bytes:
    """`made` if each page still says exactly what it said. Raises Unpackable."""
    if _known(made).text != known.text:
        raise Unpackable("text_lost")
    return made


def _rewritten(data: bytes, step: Step | None, known: Known) -> bytes:
    """The document packed tight, with its pictures at `step` if there is one."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as document:
        if _is_signed(document):
            raise Unpackable("signed")
        if step is not None:
            for item in document.objects:
                if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == Name.Image:
                    _shrink(item, step, known)
        document.remove_unreferenced_resources()
        document.save(
            out,
            compress_streams=True,
            recompress_flate=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
    return out.getvalue()


def _is_signed(document: pikepdf.Pdf) -> bool:
    return any(
        isinstance(item, Dictionary) and "/ByteRange" in item and "/Contents" in item
        for item in document.objects
    )


def _shrink(item: pikepdf.Stream, step: Step, known: Known) -> None:
    """Write the picture anew if that makes it smaller; masks and odd kinds stay as they are."""
    before = len(item.read_raw_bytes())
    odd = item.get("/ImageMask", False) or isinstance(item.get("/Mask"), pikepdf.Array)
    if before < WORTH or odd or int(item.get("/BitsPerComponent", 8)) == 1:
        return
    try:
        picture = PdfImage(item).as_pil_image()
    except (
        NotImplementedError, pikepdf.PdfError, OSError, ValueError, zlib.error,
        Image.DecompressionBombError, Image.DecompressionBombWarning,
    ):  # fmt: skip
        return
    small = _smaller(picture, step, known).convert("L" if step.gray else "RGB")
    out = io.BytesIO()
    small.save(out, "JPEG", quality=step.quality, optimize=True)
    if out.tell() >= before:
        return
    item.write(out.getvalue(), filter=Name.DCTDecode)
    item.Width, item.Height = small.size
    item.BitsPerComponent = 8
    item.ColorSpace = Name.DeviceGray if step.gray else Name.DeviceRGB
    for key in ("/Decode", "/DecodeParms", "/Intent"):
        if key in item:
            del item[key]


def _smaller(picture: Image.Image, step: Step, known: Known) -> Image.Image:
    """Pixels for `step.dpi` where it is drawn largest; a picture that nobody draws as on A4."""
    inches = known.inches.get(picture.size) or 11.7
    most = max(round(inches * step.dpi), 16)
    if max(picture.size) <= most:
        return picture
    factor = most / max(picture.size)
    size = (max(round(picture.width * factor), 1), max(round(picture.height * factor), 1))
    return picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)

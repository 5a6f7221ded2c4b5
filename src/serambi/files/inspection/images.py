"""Photographs and scans: decoded and encoded anew, so that only pixels remain."""

import io

from PIL import Image, ImageOps, UnidentifiedImageError

from serambi.files.inspection.verdict import Rejected

MOST_PIXELS = 40_000_000
JPEG_QUALITY = 88
PNG_EFFORT = 4
_FORMATS = {"jpeg": ("JPEG", "MPO"), "png": ("PNG",)}
_PLAIN_MODES = {"jpeg": ("L", "RGB"), "png": ("1", "L", "LA", "RGB", "RGBA")}


def rebuild(data: bytes, kind: str) -> bytes:
    """The picture of `data` turned upright, without EXIF, XMP, comments, profile or tail.

    Raises Rejected: damaged, too_many_pixels.
    """
    Image.MAX_IMAGE_PIXELS = None  # our own, lower limit is applied before any pixel is decoded
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS[kind]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Rejected("too_many_pixels")
            picture.load()
            upright = _plain(ImageOps.exif_transpose(picture), kind)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as fault:
        raise Rejected("damaged") from fault
    upright.info = {}
    out = io.BytesIO()
    if kind == "jpeg":
        upright.save(out, "JPEG", quality=JPEG_QUALITY)
    else:
        upright.save(out, "PNG", compress_level=PNG_EFFORT)
    return out.getvalue()


def _plain(picture: Image.Image, kind: str) -> Image.Image:
    """The picture in a mode that the format writes without side data."""
    if picture.mode in _PLAIN_MODES[kind]:
        return picture
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    if kind == "png" and ("transparency" in picture.info or picture.mode in {"PA", "La", "RGBa"}):
        return picture.convert("RGBA")
    return picture.convert("RGB")

"""Lines on a dark band at the foot of a photo; what the camera wrote beside it is read and left out."""

import io
from importlib.resources import as_file, files

from PIL import ExifTags, Image, ImageDraw, ImageFont, ImageOps

MOST_PIXELS = 40_000_000
LONGEST = 2400
QUALITY = 85
BAND = (12, 10, 9, 200)
INK = (255, 255, 255, 255)
SOFT = (231, 229, 228, 255)
FONT = "SerambiSerif-Semibold.otf"


class NotAPicture(Exception):
    """Not a JPEG or PNG that can be drawn on."""


def claimed(data: bytes) -> str:
    """When the camera says it was taken, "2026:11:23 09:00:12" with its zone if told, or ""."""
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "MPO", "PNG")) as picture:
            exif = picture.getexif()
            own = exif.get_ifd(ExifTags.IFD.Exif)
            told = own.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime) or ""
            zone = own.get(ExifTags.Base.OffsetTimeOriginal) or ""
    except (OSError, ValueError, SyntaxError, KeyError) as fault:
        raise NotAPicture from fault
    words = f"{told} {zone}".strip()
    return words[:40] if words.isascii() and words.isprintable() else ""


def stamped(data: bytes, lines: list[str]) -> bytes:
    """The photo as JPEG, at most 2400 pixels long, with `lines` burnt in; the first is the largest.

    Raises NotAPicture.
    """
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "MPO", "PNG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise NotAPicture
            whole = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, ValueError, SyntaxError) as fault:
        raise NotAPicture from fault
    whole.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    drawn = _burnt(whole, [line for line in lines if line])
    out = io.BytesIO()
    drawn.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _burnt(whole: Image.Image, lines: list[str]) -> Image.Image:
    """A band across the foot, as high as its lines; letters shrink until the longest line fits."""
    edge = max(whole.width // 40, 6)
    room = whole.width - 2 * edge
    size = max(min(whole.width // 26, whole.height // 14), 10)
    fonts = [_font(size)] + [_font(max(round(size * 0.8), 9))] * (len(lines) - 1)
    longest = max(font.getlength(line) for font, line in zip(fonts, lines, strict=True))
    if longest > room:
        size = max(int(size * room / longest), 8)
        fonts = [_font(size)] + [_font(max(int(size * 0.8), 7))] * (len(lines) - 1)
    heights = [round(font.size * 1.35) for font in fonts]
    band = Image.new("RGBA", (whole.width, sum(heights) + edge), BAND)
    pen, top = ImageDraw.Draw(band), edge // 2
    for place, (font, line, height) in enumerate(zip(fonts, lines, heights, strict=True)):
        pen.text((edge, top), line, font=font, fill=INK if place == 0 else SOFT)
        top += height
    result = whole.convert("RGBA")
    result.alpha_composite(band, (0, max(whole.height - band.height, 0)))
    return result.convert("RGB")


def _font(size: int) -> ImageFont.FreeTypeFont:
    with as_file(files("serambi.letters") / "fonts" / FONT) as path:
        return ImageFont.truetype(str(path), size)

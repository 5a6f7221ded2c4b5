"""Black boxes in pixels, on a grid of whole blocks."""

from collections import Counter
from functools import lru_cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from serambi.redaction.engine.values import WHOLE, Mark, Rect

ACROSS, DOWN = 16, 8
"""Pixels of the grid. A box ends on it, so that its width tells less of the word beneath, and blocks
of eight by eight are what JPEG packs by itself: nothing of the rest shimmers into a box."""
STRIP = 40


def on_grid(rect: Rect, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """The box in pixels of a picture of `size`, widened to the grid: left, top, right, bottom
    (the last two not included)."""
    left = int(rect[0] * size[0] / WHOLE) // ACROSS * ACROSS
    top = int(rect[1] * size[1] / WHOLE) // DOWN * DOWN
    right = -(-(rect[2] * size[0] // WHOLE + 1) // ACROSS) * ACROSS
    bottom = -(-(rect[3] * size[1] // WHOLE + 1) // DOWN) * DOWN
    return left, top, min(right, size[0]), min(bottom, size[1])


def paint(picture: Image.Image, marks: list[Mark]) -> list[tuple[int, int, int, int]]:
    """Black boxes over `marks` in the picture itself; where they lie, in pixels."""
    pen = ImageDraw.Draw(picture)
    boxes = [on_grid(mark.rect, picture.size) for mark in marks]
    for left, top, right, bottom in boxes:
        pen.rectangle((left, top, right - 1, bottom - 1), fill=0)
    return boxes


def with_strip(picture: Image.Image, words: str) -> Image.Image:
    """The picture with a line of words under it, outside of what was there."""
    high = -(-(picture.height + STRIP) // DOWN) * DOWN
    longer = Image.new(picture.mode, (picture.width, high), "white")
    longer.paste(picture, (0, 0))
    pen = ImageDraw.Draw(longer)
    pen.line((0, picture.height, picture.width, picture.height), fill="black")
    font = _font(20)
    if pen.textlength(words, font=font) > picture.width - 24:
        font = _font(max(8, int(20 * (picture.width - 24) / pen.textlength(words, font=font))))
    pen.text((12, picture.height + 8), words, fill="black", font=font)
    return longer


def strip_words(marks: list[Mark]) -> str:
    """ "Dihitamkan: 3 bagian (UU 14/2008 Pasal 17.h.3)." """
    counted = Counter(mark.label for mark in marks)
    told = ", ".join(f"{label}: {count}" for label, count in sorted(counted.items()))
    return f"Dihitamkan {len(marks)} bagian menurut UU 14/2008 Pasal {told}"


@lru_cache(maxsize=16)
def _font(size: int) -> ImageFont.FreeTypeFont:
    data = (files("serambi.letters") / "fonts" / "SerambiSerif-Regular.otf").read_bytes()
    return ImageFont.truetype(BytesIO(data), size)

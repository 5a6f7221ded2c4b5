"""The letters of a page and where they stand, as a reader sees the page."""

from collections.abc import Iterator
from contextlib import closing
from ctypes import byref, c_double, c_int
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from serambi.redaction.engine.values import WHOLE

_FINE = 1_000_000
INVISIBLE = 3
MOST_GLYPHS = 200_000
A4 = 1.414
GAP = 0.15
"""Part of a letter's height that is a space."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One letter; the sides are in ten-thousandths of the page and may lie outside of it.

    `unseen` is true for letters that are written without ink (text render mode 3).
    """

    letter: str
    left: float
    top: float
    right: float
    bottom: float
    unseen: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def outside(self) -> bool:
        """True if no part of it is on the page."""
        return self.right <= 0 or self.bottom <= 0 or self.left >= WHOLE or self.top >= WHOLE


def glyphs_of(page: pypdfium2.PdfPage) -> list[Glyph]:
    """All letters in the order of the file; spaces that pdfium made up have no size."""
    found: list[Glyph] = []
    with closing(page.get_textpage()) as textpage:
        count = min(textpage.count_chars(), MOST_GLYPHS)
        high = 0
        for index in range(count):
            unit = pdfium.FPDFText_GetUnicode(textpage.raw, index)
            if 0xD800 <= unit < 0xDC00:
                high = unit
                continue
            if 0xDC00 <= unit < 0xE000 and high:
                unit = 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00)
            high = 0
            if unit and not 0xD800 <= unit < 0xE000:
                found.append(
                    Glyph(chr(unit), *_sides(page, textpage, index), _unseen(textpage, index))
                )
    return found


def _sides(page: Any, textpage: Any, index: int) -> tuple[float, float, float, float]:
    """The letter's own outline together with its place in the line."""
    loose = pdfium.FS_RECTF()
    corners: list[tuple[float, float]] = []
    if pdfium.FPDFText_GetLooseCharBox(textpage.raw, index, byref(loose)):
        corners += [(loose.left, loose.top), (loose.right, loose.bottom)]
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    if pdfium.FPDFText_GetCharBox(
        textpage.raw, index, byref(left), byref(right), byref(bottom), byref(top)
    ):
        corners += [(left.value, top.value), (right.value, bottom.value)]
    seen = [_on_screen(page, x, y) for x, y in corners] or [(0.0, 0.0)]
    across, down = [x for x, _ in seen], [y for _, y in seen]
    return min(across), min(down), max(across), max(down)


def _on_screen(page: Any, x: float, y: float) -> tuple[float, float]:
    """A point of the page's own space on the page as it is turned and cut."""
    across, down = c_int(), c_int()
    pdfium.FPDF_PageToDevice(page.raw, 0, 0, _FINE, _FINE, 0, x, y, byref(across), byref(down))
    return across.value * WHOLE / _FINE, down.value * WHOLE / _FINE


def _unseen(textpage: Any, index: int) -> bool:
    thing = pdfium.FPDFText_GetTextObject(textpage.raw, index)
    return bool(thing) and pdfium.FPDFTextObj_GetTextRenderMode(thing) == INVISIBLE


def lines_of(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """The letters as the eye meets them: lines from the top, each from the left."""
    sized = sorted(
        (one for one in glyphs if one.right > one.left and not one.letter.isspace()),
        key=lambda one: one.middle[1],
    )
    lines: list[list[Glyph]] = []
    for one in sized:
        if lines and abs(_level(lines[-1]) - one.middle[1]) < (one.bottom - one.top) / 2:
            lines[-1].append(one)
        else:
            lines.append([one])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _level(line: list[Glyph]) -> float:
    return sum(one.middle[1] for one in line[-8:]) / len(line[-8:])


def words_of(line: list[Glyph], shape: float = A4) -> Iterator[list[Glyph]]:
    """The words of one line: letters without a gap between them. `shape` is height by width."""
    word: list[Glyph] = []
    for one in line:
        if word and one.left - word[-1].right > (one.bottom - one.top) * GAP * shape:
            yield word
            word = []
        word.append(one)
    if word:
        yield word

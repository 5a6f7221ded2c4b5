"""An emblem that comes as SVG, drawn as PNG: what letters carry are pixels, never markup.

The drawing is done by Typst's own renderer, which runs no script and loads nothing; what could
point outside is refused beforehand all the same.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import typst

from serambi.core.errors import InvalidInput
from serambi.letters.press import FONTS, compiling

SOURCE = Path(__file__).resolve().parent / "typst" / "emblem.typ"
MOST_BYTES = 1024 * 1024
PIXELS_PER_INCH = 300.0
_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>\[]*>\s*)*<svg\b", re.DOTALL
)
_OUTSIDE = re.compile(
    rb"<!ENTITY|<script|<foreignObject|<image|<iframe|<style[^>]*>[^<]*@import|\bon\w+\s*="
    rb"|href\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


def is_svg(beginning: bytes) -> bool:
    """True if a file that begins so is an SVG drawing."""
    return bool(_START.match(beginning.removeprefix(b"\xef\xbb\xbf")))


def to_png(drawing: bytes) -> bytes:
    """`drawing` as PNG, about 60 mm wide at 300 dpi.

    Raises InvalidInput (field "picture") when it is too large, points outside, or is no drawing.
    """
    if len(drawing) > MOST_BYTES:
        raise _refused("Berkas SVG ini lebih dari 1 MB.", "Sederhanakan, atau unggah PNG.")
    if _OUTSIDE.search(drawing):
        raise _refused(
            "SVG ini memuat skrip, gambar, atau tautan ke luar.",
            "Simpan sebagai PNG, lalu unggah PNG itu.",
        )
    try:
        text = drawing.decode("utf-8-sig")
        with compiling():
            png: Any = _compiler().compile(
                format="png", ppi=PIXELS_PER_INCH, sys_inputs={"drawing": text}
            )
    except (UnicodeDecodeError, typst.TypstError) as fault:
        raise _refused("SVG ini tidak dapat dibaca.", "Simpan sebagai PNG, lalu unggah.") from fault
    return cast("bytes", png[0] if isinstance(png, list) else png)


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    return typst.Compiler(str(SOURCE), root=str(SOURCE.parent), font_paths=fonts)


def _refused(sentence: str, next_step: str) -> InvalidInput:
    return InvalidInput("mark.svg", sentence, next_step, field="picture")

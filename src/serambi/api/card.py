"""The picture that a link to an office shows elsewhere: 1200 by 630, set by Typst."""

import json
from functools import lru_cache

import typst

from serambi.letters.press import FONTS, compiling

_SOURCE = """
#let d = json(bytes(sys.inputs.data))
#set page(width: 600pt, height: 315pt, margin: 42pt, fill: rgb("#faf8f5"))
#set text(font: "Serambi Serif", lang: "id", fill: rgb("#1c1917"))
#place(top + left, dx: -42pt, dy: -42pt, rect(width: 600pt, height: 14pt, fill: rgb("#9b1420")))
#place(bottom + left, dx: -42pt, dy: 42pt, rect(width: 600pt, height: 8pt, fill: rgb("#e0a100")))
#v(28pt)
#text(size: 36pt, weight: "bold")[#d.name]
#v(6pt)
#text(size: 19pt, fill: rgb("#44403c"))[Informasi publik, data terbuka, dan permohonan informasi]
#place(bottom + left, text(size: 14pt, fill: rgb("#9b1420"))[serambi · layanan informasi publik])
"""


@lru_cache(maxsize=64)
def card(name: str) -> bytes:
    """The PNG for an office of this name."""
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    with compiling():
        made: bytes = typst.compile(
            _SOURCE.encode(), format="png", ppi=144, font_paths=fonts,
            sys_inputs={"data": json.dumps({"name": name})},
        )  # fmt: skip
    return made

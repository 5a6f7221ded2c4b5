"""The text of a page written without ink, so that it can be searched and copied."""

from serambi.redaction.engine.glyphs import Glyph, lines_of, words_of
from serambi.redaction.engine.values import WHOLE

FONT = "/SerambiBayang"
_CMAP = b"""/CIDInit /ProcSet findresource begin
12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
100 beginbfrange
"""


def cmap() -> bytes:
    """A code is its own character: ranges of one first byte each, as the standard asks."""
    rows = [f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256)]
    blocks = []
    for first in range(0, len(rows), 100):
        part = rows[first : first + 100]
        blocks.append(f"{len(part)} beginbfrange\n" + "\n".join(part) + "\nendbfrange")
    head = _CMAP.replace(b"100 beginbfrange\n", b"").decode("ascii")
    return (head + "\n".join(blocks) + "\nendcmap end end\n").encode("ascii")


def kept_words(
    seen: list[Glyph],
    boxes: list[tuple[int, int, int, int]],
    size: tuple[int, int],
    shape: float,
) -> list[list[list[Glyph]]]:
    """Lines of words that stay: a word that a box touches anywhere goes as a whole."""
    kept = []
    for line in lines_of(seen):
        words = [
            word
            for word in words_of(line, shape)
            if not any(_touches(one, box, size) for one in word for box in boxes)
        ]
        if words:
            kept.append(words)
    return kept


def _touches(glyph: Glyph, box: tuple[int, int, int, int], size: tuple[int, int]) -> bool:
    left, right = glyph.left * size[0] / WHOLE, glyph.right * size[0] / WHOLE
    top, bottom = glyph.top * size[1] / WHOLE, glyph.bottom * size[1] / WHOLE
    return left < box[2] and right > box[0] and top < box[3] and bottom > box[1]


def content(lines: list[list[list[Glyph]]], width: float, height: float, whole: float) -> bytes:
    """Text operators for `lines` on a page `width` by `height` points with its top at `whole`."""
    said = ["BT 3 Tr"]
    for line in lines:
        for word in line:
            letters = "".join(one.letter for one in word)
            left, right = word[0].left * width / WHOLE, word[-1].right * width / WHOLE
            top = min(one.top for one in word) * height / WHOLE
            bottom = max(one.bottom for one in word) * height / WHOLE
            size = max(bottom - top, 1.0)
            codes = letters.encode("utf-16-be").hex().upper()
            stretch = max(right - left, 0.5) / (size * 0.5 * (len(codes) // 4)) * 100
            base = whole - bottom + size * 0.2
            said.append(
                f"{FONT} {size:.2f} Tf {stretch:.2f} Tz 1 0 0 1 {left:.2f} {base:.2f} Tm "
                f"<{codes}0020> Tj"
            )
    said.append("ET")
    return "\n".join(said).encode("ascii")

"""A signature drawn by finger: strokes as numbers in, a small SVG out. Pure.

Strokes are what a hand did on a field of 1000 × 400: a list of lines, each a list of [x, y]. Nothing
else is kept of the device, and no picture is uploaded.
"""

import json
from itertools import pairwise
from math import hypot

from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput

WIDE, HIGH = 1000, 400
MOST_POINTS, MOST_LINES, MOST_TEXT = 4000, 80, 80_000
SHORTEST = 150
"""A dot or a slip of the finger is no signature: at least this length in all."""

Line = list[tuple[int, int]]


def parse(text: str) -> list[Line]:
    """The strokes in `text` (JSON). Raises InvalidInput for anything else, or for too little."""
    if len(text) > MOST_TEXT:
        raise _wrong()
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        raise _wrong() from None
    if not isinstance(raw, list) or not 0 < len(raw) <= MOST_LINES:
        raise _wrong()
    lines = [_line(one) for one in raw]
    if sum(map(len, lines)) > MOST_POINTS:
        raise _wrong()
    if sum(hypot(b[0] - a[0], b[1] - a[1]) for one in lines for a, b in pairwise(one)) < SHORTEST:
        raise InvalidInput(
            "signature.short", _("Tanda tangannya belum terlihat."),
            _("Gambar sekali lagi di dalam kotak, atau ketik nama Anda."), field="strokes",
        )  # fmt: skip
    return lines


def keep(lines: list[Line]) -> str:
    """The strokes as text for the sealed column."""
    return json.dumps(lines, separators=(",", ":"))


def svg(text: str) -> str:
    """The kept strokes as an SVG document in black; "" for none."""
    if not text:
        return ""
    paths = "".join(f'<path d="M{path_of(one)}"/>' for one in parse(text))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" fill="none" stroke="#1c1917"'
        f' stroke-width="9" stroke-linecap="round" stroke-linejoin="round">{paths}</svg>'
    )


def path_of(line: Line) -> str:
    """A line as SVG; a single point becomes a dot."""
    return "L".join(f"{x} {y}" for x, y in line) + ("l0 1" if len(line) == 1 else "")


def _line(raw: object) -> Line:
    if not isinstance(raw, list) or not 0 < len(raw) <= MOST_POINTS:
        raise _wrong()
    return [_point(one) for one in raw]


def _point(raw: object) -> tuple[int, int]:
    if not isinstance(raw, list) or len(raw) != 2 or not all(type(one) is int for one in raw):
        raise _wrong()
    x, y = raw
    if not (0 <= x <= WIDE and 0 <= y <= HIGH):
        raise _wrong()
    return x, y


def _wrong() -> InvalidInput:
    return InvalidInput(
        "signature.broken", _("Tanda tangan ini tidak dapat dibaca."),
        _("Gambar sekali lagi, atau ketik nama Anda."), field="strokes",
    )  # fmt: skip

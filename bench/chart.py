"""The chart: one bar per target, from "just met" to the right when passed, to the left when missed.

Plain SVG by our own hand. The axis is logarithmic; every bar carries its number, so that no colour
has to be told apart.
"""

from html import escape
from math import log10

from bench.targets import Row

WIDTH, LEFT, RIGHT, LINE, TOP = 960, 430, 60, 24, 56
FARTHEST = 32.0
RED, GREEN, INK, FAINT = "#B3261E", "#1B6B3A", "#1F1B16", "#D9D3C7"


def draw(judged: list[Row]) -> str:
    """The chart as SVG text."""
    height = TOP + LINE * len(judged) + 16
    middle = LEFT + (WIDTH - LEFT - RIGHT) / 3
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
        f' font-family="system-ui, sans-serif" font-size="12" fill="{INK}">',
        "<title>How many times better than its target each measurement is</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#FFFFFF"/>',
        f'<text x="{middle:.0f}" y="20" text-anchor="middle" font-weight="600">the target, exactly</text>',
    ]
    for times in (0.125, 0.25, 0.5, 1, 2, 4, 8, 16):
        x = middle + _far(times, middle)
        parts.append(
            f'<line x1="{x:.1f}" x2="{x:.1f}" y1="44" y2="{height - 10}"'
            f' stroke="{INK if times == 1 else FAINT}" stroke-width="{2 if times == 1 else 1}"/>'
            f'<text x="{x:.1f}" y="38" text-anchor="middle">{f"{times:g} ×" if times >= 1 else f"1/{1 / times:g}"}</text>'
        )
    parts += [_bar(row, number, middle) for number, row in enumerate(judged)]
    return "\n".join([*parts, "</svg>", ""])


def _bar(row: Row, number: int, middle: float) -> str:
    y = TOP + LINE * number
    far = _far(row.margin, middle)
    exact = row.goal == 0
    said = ("none" if row.met else f"{row.value:g}") if exact else f"{row.margin:.2f} ×"
    far = 0 if exact and row.met else far
    left, anchor, shift = (middle + far, "end", -6) if far < 0 else (middle, "start", abs(far) + 6)
    return (
        f'<text x="{LEFT - 12}" y="{y + 14}" text-anchor="end">{escape(f"{row.target}  {row.work}")}</text>'
        f'<rect x="{left:.1f}" y="{y + 3}" width="{max(1.0, abs(far)):.1f}" height="16"'
        f' fill="{GREEN if row.met else RED}"/>'
        f'<text x="{left + shift:.1f}" y="{y + 15}" text-anchor="{anchor}">{said}</text>'
    )


def _far(times: float, middle: float) -> float:
    """Pixels from the middle for so many times the target."""
    room = WIDTH - RIGHT - middle
    held = min(max(times, 0.14), FARTHEST)
    return room * log10(held) / log10(FARTHEST)

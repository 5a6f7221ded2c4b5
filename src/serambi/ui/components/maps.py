"""A map of areas, drawn on the server as SVG: shades, names and numbers, and its table beneath."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from serambi.ui.components.charts import Figure, Value, bounds_of, framed, scale_of, shown, step_of

register = template.Library()

LETTER = 7.4
"""Width of a letter of the map's names in its own units."""


@dataclass(frozen=True, slots=True)
class Outline:
    """An area: name, SVG path, where its name stands, how wide it is there, and its value."""

    name: str
    path: str
    x: float
    y: float
    room: float
    value: Value


@register.simple_tag
def area_map(figure: Figure, outlines: Sequence[Outline]) -> SafeString:
    """Areas shaded in five steps. Colour never stands alone: each says its number, and the table all.

    A name that does not fit into its area is left out of the drawing; the table has it.
    """
    bounds = bounds_of([one.value for one in outlines])
    areas = format_html_join(
        "",
        '<path d="{}" class="tile tile--{}" fill-rule="evenodd"><title>{}: {}</title></path>',
        ((one.path, step_of(one.value, bounds), one.name, shown(one.value)) for one in outlines),
    )
    words = format_html_join(
        "", "{}", ((_words(one, numbers=bounds is not None),) for one in outlines)
    )
    height = max(
        (float(part.split()[1]) for one in outlines for part in _spots(one.path)), default=0.0
    )
    drawing = format_html(
        '<svg class="chart__drawing chart__drawing--tiles" viewBox="0 0 600 {}" role="img" aria-label="{}" '
        'focusable="false">{}{}</svg>{}',
        f"{height + 4:.0f}", figure.alt, areas, words, scale_of(bounds),
    )  # fmt: skip
    return framed(figure, drawing, folded=True)


def _words(one: Outline, *, numbers: bool) -> SafeString:
    name = one.name if len(one.name) * LETTER <= one.room else ""
    number = format_html(
        '<tspan x="{}" dy="{}" class="tile__value">{}</tspan>',
        f"{one.x:.0f}", 20 if name else 6, shown(one.value),
    )  # fmt: skip
    return format_html(
        '<text x="{}" y="{}" text-anchor="middle">{}{}</text>',
        f"{one.x:.0f}", f"{one.y:.0f}", name, number if numbers else "",
    )  # fmt: skip


def _spots(path: str) -> list[str]:
    return [part for part in path.replace("M", "L").replace("Z", "").split("L") if part]

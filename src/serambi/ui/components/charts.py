"""Pictures of numbers, drawn on the server: bars, lines, tiles. No script, no style attribute.

A bar chart is its own table. Lines and tiles stand above their table, which is folded. Whoever does
not see a picture hears its `alt`. Drawn by hand because a plotting engine weighs 105 MB
(docs/adr/0021).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import floor, log10

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()

Value = Decimal | None
DASHES = ("", "7 4", "2 4", "9 3 2 3")
MARKS = ("circle", "square", "diamond", "triangle")
STEPS = 5


@dataclass(frozen=True, slots=True)
class Point:
    """One label with a value for each series; None where nothing was measured."""

    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """What is drawn: `label_title` names the labels, `series` the values (one name each)."""

    title: str
    label_title: str
    series: tuple[str, ...]
    points: tuple[Point, ...]
    alt: str
    unit: str = ""
    note: str = ""
    places: int = 0
    """Digits behind the comma that are always written."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A square of a tile map: its place counted from 0, its name, its value."""

    column: int
    row: int
    name: str
    value: Value


def shown(value: Value, places: int = 0) -> str:
    """1234.5 → "1.234,5", with two `places` "1.234,50"; nothing measured → "–"."""
    if value is None:
        return "–"
    whole, _mark, part = format(value, "f").partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits or 0):,}".replace(",", ".")
    part = part.rstrip("0").ljust(places, "0")
    return f"{sign}{grouped}{',' + part if part else ''}"


@register.simple_tag
def bar_chart(figure: Figure) -> SafeString:
    """Bars to the right of their labels; the picture and its table are one."""
    numbers = [v for point in figure.points for v in point.values if v is not None]
    low, high = min([Decimal(0), *numbers]), max([Decimal(0), *numbers])
    span = (high - low) or Decimal(1)
    rows = format_html_join(
        "", "{}", ((_bars(point, figure, low, span),) for point in figure.points)
    )
    table = format_html(
        '<table class="bars"><caption class="visually-hidden">{}</caption><thead class="visually-hidden"><tr>'
        '<th scope="col">{}</th><td></td><th scope="col">{}</th></tr></thead>{}</table>',
        figure.title, figure.label_title, _("Nilai"), rows,
    )  # fmt: skip
    return framed(figure, table, folded=False)


def _bars(point: Point, figure: Figure, low: Decimal, span: Decimal) -> SafeString:
    single = len(figure.series) == 1
    lines = []
    if not single:
        lines.append(
            format_html(
                '<tr><th scope="rowgroup" colspan="3" class="bars__group">{}</th></tr>', point.label
            )
        )
    for place, (name, value) in enumerate(zip(figure.series, point.values, strict=True)):
        start = (min(value, Decimal(0)) - low) / span * 100 if value is not None else Decimal(0)
        width = abs(value) / span * 100 if value is not None else Decimal(0)
        lines.append(
            format_html(
                '<tr><th scope="row">{}</th><td class="bars__bar"><svg viewBox="0 0 100 10" '
                'preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect x="{}" y="0" '
                'width="{}" height="10" class="series series--{}"/></svg></td><td class="number">{}</td></tr>',
                point.label if single else name, f"{start:.2f}", f"{width:.2f}", place % 4,
                shown(value, figure.places),
            )
        )  # fmt: skip
    return format_html("<tbody>{}</tbody>", SafeString("".join(lines)))


@register.simple_tag
def line_chart(figure: Figure) -> SafeString:
    """Lines over labels in their order; drawn once for phones and once for wide screens."""
    narrow = _lines(figure, width=340, height=250)
    wide = _lines(figure, width=720, height=320)
    names = ""
    if len(figure.series) > 1:
        names = format_html(
            '<ul class="chart__legend">{}</ul>',
            format_html_join(
                "",
                '<li><svg viewBox="0 0 36 12" width="36" height="12" aria-hidden="true"><path d="M2 6H34" '
                'class="line line--{}" stroke-dasharray="{}"/>{}</svg>{}</li>',
                (
                    (n % 4, DASHES[n % 4], _mark(18, 6, n), name)
                    for n, name in enumerate(figure.series)
                ),
            ),
        )
    drawing = format_html(
        '<div class="chart__narrow">{}</div><div class="chart__wide">{}</div>{}',
        narrow,
        wide,
        names,
    )
    return framed(figure, drawing, folded=True)


def _lines(figure: Figure, *, width: int, height: int) -> SafeString:
    left, right, top, bottom = 52, 16, 14, 34
    numbers = [v for point in figure.points for v in point.values if v is not None]
    ticks = nice_ticks(min([Decimal(0), *numbers]), max([Decimal(0), *numbers]))
    low, span = ticks[0], (ticks[-1] - ticks[0]) or Decimal(1)
    count = max(1, len(figure.points) - 1)

    def x(place: int) -> float:
        return left + (width - left - right) * place / count

    def y(value: Decimal) -> float:
        return top + (height - top - bottom) * float(1 - (value - low) / span)

    grid = format_html_join(
        "",
        '<path d="M{} {}H{}" class="chart__grid"/><text x="{}" y="{}" text-anchor="end">{}</text>',
        (
            (left, f"{y(tick):.1f}", width - right, left - 6, f"{y(tick) + 4:.1f}", shown(tick))
            for tick in ticks
        ),
    )
    every = max(1, -(-len(figure.points) // max(2, (width - left) // 84)))
    labels = format_html_join(
        "",
        '<text x="{}" y="{}" text-anchor="{}">{}</text>',
        (
            (f"{x(n):.1f}", height - 12, _anchor(n, len(figure.points)), _cut(point.label))
            for n, point in enumerate(figure.points)
            if n % every == 0
        ),
    )
    lines = SafeString("".join(
        _line([(x(n), y(v)) if (v := p.values[s]) is not None else None
               for n, p in enumerate(figure.points)], s)
        for s in range(len(figure.series))
    ))  # fmt: skip
    return format_html(
        '<svg class="chart__drawing" viewBox="0 0 {} {}" role="img" aria-label="{}" focusable="false">{}{}{}</svg>',
        width, height, figure.alt, grid, labels, lines,
    )  # fmt: skip


def _line(places: Sequence[tuple[float, float] | None], series: int) -> SafeString:
    parts: list[str] = []
    pen_down = False
    for place in places:
        if place is None:
            pen_down = False
            continue
        parts.append(f"{'L' if pen_down else 'M'}{place[0]:.1f} {place[1]:.1f}")
        pen_down = True
    marks = SafeString("".join(_mark(p[0], p[1], series) for p in places if p is not None))
    return format_html(
        '<path d="{}" class="line line--{}" stroke-dasharray="{}"/>{}',
        "".join(parts), series % 4, DASHES[series % 4], marks,
    )  # fmt: skip


def _mark(x: float, y: float, series: int) -> SafeString:
    paths = {
        "circle": "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
        "square": "M-3.6-3.6h7.2v7.2h-7.2z",
        "diamond": "M0-5L5 0 0 5-5 0z",
        "triangle": "M0-5L5 4H-5z",
    }
    return format_html(
        '<path transform="translate({} {})" d="{}" class="series series--{}"/>',
        f"{x:.1f}", f"{y:.1f}", paths[MARKS[series % 4]], series % 4,
    )  # fmt: skip


@register.simple_tag
def tile_map(figure: Figure, tiles: Sequence[Tile]) -> SafeString:
    """One square per area in about its place: a schema, and it says so in `figure.note`."""
    columns, rows = max(t.column for t in tiles) + 1, max(t.row for t in tiles) + 1
    bounds = bounds_of([tile.value for tile in tiles])
    squares = format_html_join(
        "",
        '<g transform="translate({} {})"><rect width="112" height="76" rx="6" class="tile tile--{}"/>'
        '<text x="56" y="32" text-anchor="middle">{}</text>'
        '<text x="56" y="57" text-anchor="middle" class="tile__value">{}</text></g>',
        (
            (t.column * 118, t.row * 82, step_of(t.value, bounds), _cut(t.name, 15), shown(t.value))
            for t in tiles
        ),
    )
    drawing = format_html(
        '<svg class="chart__drawing chart__drawing--tiles" viewBox="0 0 {} {}" role="img" aria-label="{}" '
        'focusable="false">{}</svg>{}',
        columns * 118 - 6, rows * 82 - 6, figure.alt, squares, scale_of(bounds),
    )  # fmt: skip
    return framed(figure, drawing, folded=True)


def framed(figure: Figure, drawing: SafeString, *, folded: bool) -> SafeString:
    """Title, what it says in words, the drawing, its note, and the table `folded` beneath."""
    unit = format_html('<p class="chart__unit">{}</p>', figure.unit) if figure.unit else ""
    note = format_html('<p class="law">{}</p>', figure.note) if figure.note else ""
    table = _table(figure) if folded else ""
    said = format_html('<p class="chart__alt">{}</p>', figure.alt)
    return format_html(
        '<figure class="chart"><figcaption><h3>{}</h3>{}{}</figcaption>{}{}{}</figure>',
        figure.title, said, unit, drawing, note, table,
    )  # fmt: skip


def _table(figure: Figure) -> SafeString:
    head = format_html_join(
        "", '<th scope="col" class="number">{}</th>', ((s,) for s in figure.series)
    )
    rows = format_html_join(
        "",
        '<tr><th scope="row">{}</th>{}</tr>',
        (
            (
                point.label,
                format_html_join(
                    "", '<td class="number">{}</td>', ((shown(v),) for v in point.values)
                ),
            )
            for point in figure.points
        ),
    )
    return format_html(
        '<details class="details details--bare"><summary>{}</summary><div class="details__body">'
        '<div class="table-scroll table-scroll--tall" role="region" aria-label="{}" tabindex="0">'
        '<table class="table"><thead><tr><th scope="col">{}</th>{}</tr></thead><tbody>{}</tbody></table>'
        "</div></div></details>",
        _("Angka di balik gambar ini"), figure.title, figure.label_title, head, rows,
    )  # fmt: skip


def nice_ticks(low: Decimal, high: Decimal, most: int = 5) -> list[Decimal]:
    """Round numbers from at most `low` to at least `high`, steps of 1, 2 or 5 times ten."""
    span = high - low
    if span <= 0:
        return [low, low + 1]
    rough = span / most
    size = Decimal(10) ** floor(log10(rough))
    step = next(size * times for times in (1, 2, 5, 10) if size * times >= rough)
    first = (low / step).to_integral_value("ROUND_FLOOR") * step
    ticks = [first]
    while ticks[-1] < high:
        ticks.append(ticks[-1] + step)
    return ticks


def bounds_of(values: Sequence[Value]) -> tuple[Decimal, Decimal] | None:
    """The least and the largest that were measured; None when nothing was."""
    known = [value for value in values if value is not None]
    return (min(known), max(known)) if known else None


def step_of(value: Value, bounds: tuple[Decimal, Decimal] | None) -> str:
    """Which of five shades: "1" to "5", "none" where nothing was measured."""
    if value is None or bounds is None:
        return "none"
    low, high = bounds
    share = (value - low) / (high - low) if high > low else Decimal(1)
    return str(min(STEPS - 1, int(share * STEPS)) + 1)


def scale_of(bounds: tuple[Decimal, Decimal] | None) -> SafeString:
    """The five shades with the numbers at both ends."""
    if bounds is None:
        return SafeString("")
    squares = SafeString("".join(
        f'<rect x="{n * 22}" width="20" height="14" rx="3" class="tile tile--{n + 1}"/>' for n in range(STEPS)
    ))  # fmt: skip
    return format_html(
        '<p class="chart__scale"><span>{}</span><svg viewBox="0 0 108 14" width="108" height="14" '
        'aria-hidden="true">{}</svg><span>{}</span></p>',
        shown(bounds[0]), squares, shown(bounds[1]),
    )  # fmt: skip


def _anchor(place: int, count: int) -> str:
    if place == 0 and count > 1:
        return "start"
    return "end" if place == count - 1 and count > 1 else "middle"


def _cut(text: str, most: int = 12) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def falls_or_rises(values: Sequence[Decimal]) -> int:
    """1 when each value is at least the one before, -1 when at most, else 0."""
    if all(after >= before for before, after in pairwise(values)):
        return 1
    return -1 if all(after <= before for before, after in pairwise(values)) else 0

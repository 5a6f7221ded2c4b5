"""The rating ladder: a score against the words of several assessors at once, and over the years.

Rungs are drawn to scale and each carries its word, so that colour never speaks alone; the axis
leaves out what lies far below everything shown, and says where it starts. Whoever does not see the
picture hears its `alt`, and a table stands beside it on the page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.ui.components.charts import shown

register = template.Library()

TOP = Decimal(100)
FLOORS = (Decimal(40), Decimal(0))
TONES = 5
Height = Callable[[Decimal], float]
Across = Callable[[int], float]


@dataclass(frozen=True, slots=True)
class Rung:
    """Scores from `low` on, up to `high`, are called `word`."""

    word: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs of one assessor, the lowest first; `whose` heads them."""

    whose: str
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class YearMark:
    """What was said in one year: a score, or only the rung (`low` to `high`) where it is unknown."""

    year: int
    word: str
    score: Decimal | None
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Years:
    """The years of one assessor on its ladder."""

    title: str
    ladder: Ladder
    marks: tuple[YearMark, ...]
    alt: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """A score from day to day on one ladder; `marks` are (label, score), the oldest first."""

    title: str
    ladder: Ladder
    marks: tuple[tuple[str, Decimal], ...]
    alt: str


@register.simple_tag
def rating_ladder(
    ladders: Sequence[Ladder], *, score: Decimal | None = None, alt: str = ""
) -> SafeString:
    """Ladders beside each other on one axis; `score` is a line through all of them."""
    width, height, left, top, bottom = 360, 330, 34, 30, 10
    floor = _floor([score] if score is not None else [])
    gap = 10
    each = (width - left - gap * len(ladders)) / max(1, len(ladders))

    def y(value: Decimal) -> float:
        return top + (height - top - bottom) * float(1 - (value - floor) / (TOP - floor))

    columns = SafeString("".join(
        _column(one, left + gap + place * (each + gap), each, floor, y, score)
        for place, one in enumerate(ladders)
    ))  # fmt: skip
    line = SafeString("")
    if score is not None:
        line = format_html(
            '<path d="M{} {}H{}" class="ladder__line"/><rect x="0" y="{}" width="44" height="22" rx="4"'
            ' class="ladder__flag"/><text x="22" y="{}" text-anchor="middle" class="ladder__score">{}</text>',
            40, f"{y(score):.1f}", width, f"{y(score) - 11:.1f}", f"{y(score) + 4.5:.1f}", shown(score),
        )  # fmt: skip
    return format_html(
        '<svg class="ladder" viewBox="0 0 {} {}" role="img" aria-label="{}" focusable="false">{}{}</svg>',
        width, height, alt, columns, line,
    )  # fmt: skip


def _column(
    one: Ladder, x: float, width: float, floor: Decimal, y: Height, score: Decimal | None
) -> SafeString:
    head = format_html(
        '<text x="{}" y="18" text-anchor="middle" class="ladder__whose">{}</text>',
        f"{x + width / 2:.1f}", one.whose,
    )  # fmt: skip
    return format_html("{}{}", head, _rungs(one, x, width, floor, y, score))


def _rungs(
    one: Ladder, x: float, width: float, floor: Decimal, y: Height, score: Decimal | None
) -> SafeString:
    """The rungs as rectangles with their words and the scores they start at, clear of the line."""
    line = y(score) if score is not None else -100.0
    last = len(one.rungs) - 1
    parts = []
    for place, rung in enumerate(one.rungs):
        low = max(rung.low, floor)
        if rung.high <= floor:
            continue
        up, down = y(rung.high), y(low)
        start = shown(rung.low) if rung.low > floor else ""
        word = up + 16 if abs(up + 11 - line) > 9 else max(up + 16, line + 15)
        parts.append(
            format_html(
                '<rect x="{}" y="{}" width="{}" height="{}" class="rung rung--{}"/>'
                '<text x="{}" y="{}" class="ladder__word">{}</text>'
                '<text x="{}" y="{}" text-anchor="end" class="ladder__from">{}</text>',
                f"{x:.1f}", f"{up:.1f}", f"{width:.1f}", f"{down - up:.1f}",
                max(0, TONES - 1 - (last - place)), f"{x + 7:.1f}", f"{word:.1f}", rung.word,
                f"{x + width - 5:.1f}", f"{down - 5:.1f}", start,
            )
        )  # fmt: skip
    return SafeString("".join(parts))


@register.simple_tag
def rating_years(years: Years) -> SafeString:
    """One assessor's ladder with the years from left to right."""
    width, height, left, top, bottom = 360, 300, 4, 8, 30
    floor = _floor([mark.score if mark.score is not None else mark.high for mark in years.marks])

    def y(value: Decimal) -> float:
        return top + (height - top - bottom) * float(1 - (value - floor) / (TOP - floor))

    first, last = years.marks[0].year, years.marks[-1].year
    start, end = 150.0, width - 34.0

    def x(year: int) -> float:
        return (
            (start + end) / 2
            if last == first
            else start + (end - start) * (year - first) / (last - first)
        )

    rungs = _rungs(years.ladder, left, width - left, floor, y, None)
    labels = format_html_join(
        "",
        '<text x="{}" y="{}" text-anchor="middle" class="ladder__year">{}</text>',
        ((f"{x(mark.year):.1f}", height - 9, mark.year) for mark in years.marks),
    )
    marks = SafeString("".join(_mark(mark, x(mark.year), y, floor) for mark in years.marks))
    drawing = format_html(
        '<svg class="ladder ladder--years" viewBox="0 0 {} {}" role="img" aria-label="{}" focusable="false">'
        "{}{}{}{}</svg>",
        width, height, years.alt, rungs, _path(years.marks, x, y), marks, labels,
    )  # fmt: skip
    note = format_html('<p class="law">{}</p>', years.note) if years.note else ""
    return format_html(
        '<figure class="chart"><figcaption><h3>{}</h3><p class="chart__alt">{}</p></figcaption>{}{}</figure>',
        years.title, years.alt, drawing, note,
    )  # fmt: skip


@register.simple_tag
def rating_days(days: Days) -> SafeString:
    """One assessor's ladder with a score moving over it; only the first and last day are written."""
    width, height, left, top, bottom = 360, 260, 4, 8, 30
    floor = _floor([score for _label, score in days.marks])
    start, end, steps = 150.0, width - 78.0, max(1, len(days.marks) - 1)

    def y(value: Decimal) -> float:
        return top + (height - top - bottom) * float(1 - (value - floor) / (TOP - floor))

    places = [
        (start + (end - start) * n / steps, y(score))
        for n, (_label, score) in enumerate(days.marks)
    ]
    path = "M" + "L".join(f"{x:.1f} {at:.1f}" for x, at in places)
    dots = format_html_join(
        "", '<circle cx="{}" cy="{}" r="3.5" class="ladder__dot"/>',
        ((f"{x:.1f}", f"{at:.1f}") for x, at in places),
    )  # fmt: skip
    first, (last, score) = days.marks[0][0], days.marks[-1]
    drawing = format_html(
        '<svg class="ladder" viewBox="0 0 {} {}" role="img" aria-label="{}" focusable="false">{}'
        '<path d="{}" class="ladder__path"/>{}<text x="{}" y="{}" text-anchor="middle" class="ladder__year">{}</text>'
        '<text x="{}" y="{}" text-anchor="middle" class="ladder__year">{}</text>'
        '<text x="{}" y="{}" class="ladder__value">{}</text></svg>',
        width, height, days.alt, _rungs(days.ladder, left, width - left, floor, y, None), path, dots,
        f"{start:.1f}", height - 9, first, f"{end:.1f}", height - 9, last,
        f"{end + 8:.1f}", f"{places[-1][1] + 5:.1f}", shown(score),
    )  # fmt: skip
    return format_html(
        '<figure class="chart"><figcaption><h3>{}</h3><p class="chart__alt">{}</p></figcaption>{}</figure>',
        days.title, days.alt, drawing,
    )  # fmt: skip


def _path(marks: Sequence[YearMark], x: Across, y: Height) -> SafeString:
    """A line between neighbouring years whose scores are both known; nothing is drawn by guess."""
    parts = [
        f"M{x(one.year):.1f} {y(one.score):.1f}L{x(two.year):.1f} {y(two.score):.1f}"
        for one, two in pairwise(marks)
        if one.score is not None and two.score is not None
    ]
    return (
        format_html('<path d="{}" class="ladder__path"/>', " ".join(parts))
        if parts
        else SafeString("")
    )


def _mark(mark: YearMark, x: float, y: Height, floor: Decimal) -> SafeString:
    if mark.score is not None:
        return format_html(
            '<circle cx="{}" cy="{}" r="6" class="ladder__dot"/>'
            '<text x="{}" y="{}" text-anchor="middle" class="ladder__value">{}</text>',
            f"{x:.1f}", f"{y(mark.score):.1f}", f"{x:.1f}", f"{y(mark.score) - 11:.1f}",
            shown(mark.score),
        )  # fmt: skip
    up, down = y(mark.high), y(max(mark.low, floor))
    return format_html(
        '<rect x="{}" y="{}" width="60" height="{}" rx="6" class="ladder__range"/>'
        '<text x="{}" y="{}" text-anchor="middle" class="ladder__value">{}</text>',
        f"{x - 30:.1f}", f"{up + 3:.1f}", f"{max(8.0, down - up - 6):.1f}", f"{x:.1f}",
        f"{(up + down) / 2 + 4:.1f}", _("nilai ?"),
    )  # fmt: skip


def _floor(scores: Sequence[Decimal]) -> Decimal:
    """Where the axis starts: high enough to be read, low enough for everything shown."""
    return next((floor for floor in FLOORS if all(one >= floor + 5 for one in scores)), FLOORS[-1])

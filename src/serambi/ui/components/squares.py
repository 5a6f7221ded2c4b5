"""A country as one square per area in about its place, coloured by the words of a scale.

Drawn twice: in one piece for wide screens, and in two halves, the eastern below the western, for
phones. Colour never stands alone: each square has its letters and its number, wide ones also those
of its word; the legend tells the words and their bounds, and the table beneath says everything.
A square with an address is a link; its name begins with the words that stand in it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from serambi.ui.components.charts import Figure, framed

register = template.Library()

WIDE, NARROW = 64, 40
"""From one square to the next in the units of each drawing; four of them stay free."""
GAP = 4
NUMBER = "country__number"
Spot = tuple[float, float]
Line = tuple[str, int, str]
"""A line of words in a square: text, height, class."""


@dataclass(frozen=True, slots=True)
class Band:
    """One word of the scale: its letters, its shade (0 the palest), its bounds in words, how many."""

    word: str
    letters: str
    tone: int
    bounds: str
    count: int


@dataclass(frozen=True, slots=True)
class Square:
    """One area: ISO letters, short name, its place counted from 0, and what is said of it.

    `number` is "" where nothing is known, `band` None then; `said` goes on after the square's words.
    """

    letters: str
    short: str
    column: int
    row: int
    number: str
    band: Band | None
    said: str
    address: str = ""


Words = Callable[[Square], list[Line]]


@register.simple_tag
def square_map(
    figure: Figure, squares: Sequence[Square], bands: Sequence[Band], fold: int
) -> SafeString:
    """The country with its legend and table; `fold` is the column where its eastern half begins."""
    drawing = format_html(
        '<div class="country country--wide">{}</div><div class="country country--narrow">{}</div>{}',
        _drawn(figure, squares, WIDE, _in_one_piece, _wide),
        _drawn(figure, squares, NARROW, _in_halves(squares, fold), _narrow),
        _legend(bands, sum(one.band is None for one in squares)),
    )
    return framed(figure, drawing, folded=True)


def _in_one_piece(one: Square) -> Spot:
    return one.column, one.row


def _in_halves(squares: Sequence[Square], fold: int) -> Callable[[Square], Spot]:
    """The eastern half below the western, a third of a square apart."""
    below = max((one.row for one in squares if one.column < fold), default=-1) + 1.3

    def spot(one: Square) -> Spot:
        return (one.column, one.row) if one.column < fold else (one.column - fold, one.row + below)

    return spot


def _drawn(
    figure: Figure, squares: Sequence[Square], size: int, spot: Callable[[Square], Spot], words: Words
) -> SafeString:  # fmt: skip
    places = {one.letters: spot(one) for one in squares}
    width = max(x for x, _y in places.values()) + 1
    height = max(y for _x, y in places.values()) + 1
    drawn = format_html_join(
        "", "{}", ((_square(one, places[one.letters], size, words),) for one in squares)
    )
    return format_html(
        '<svg viewBox="0 0 {} {}" role="group" aria-label="{}" focusable="false">{}</svg>',
        f"{width * size - GAP:.0f}", f"{height * size - GAP:.0f}", figure.title, drawn,
    )  # fmt: skip


def _square(one: Square, place: Spot, size: int, words: Words) -> SafeString:
    lines = words(one)
    name = f"{' '.join(text for text, _y, _kind in lines)}, {one.said}"
    where = f"translate({place[0] * size:.1f} {place[1] * size:.1f})"
    body = format_html(
        '<title>{}</title><rect width="{}" height="{}" rx="5" class="{}"/>{}',
        name, size - GAP, size - GAP, _shade(one.band),
        format_html_join(
            "", '<text x="{}" y="{}" class="{}">{}</text>',
            ((f"{(size - GAP) / 2:.0f}", y, kind, text) for text, y, kind in lines),
        ),
    )  # fmt: skip
    if not one.address:
        return format_html('<g transform="{}" role="img">{}</g>', where, body)
    return format_html('<a href="{}" transform="{}">{}</a>', one.address, where, body)


def _shade(band: Band | None) -> str:
    return f"square square--{band.tone}" if band else "square square--none"


def _wide(one: Square) -> list[Line]:
    lines = [
        (one.short, 18, "country__name"),
        (one.number or "–", 37, NUMBER),
        (_letters(one), 53, "country__name"),
    ]
    return [line for line in lines if line[0]]


def _narrow(one: Square) -> list[Line]:
    return [(one.letters, 15, "country__name"), (one.number or "–", 29, NUMBER)]


def _letters(one: Square) -> str:
    return one.band.letters if one.band else ""


def _legend(bands: Sequence[Band], without: int) -> SafeString:
    rows = [
        (_shade(one), one.letters, one.word, f"{one.bounds}: {_provinces(one.count)}")
        for one in bands
    ]
    if without:
        rows.append((_shade(None), "–", _("Tanpa data"), _provinces(without)))
    return format_html(
        '<ul class="country__legend">{}</ul>',
        format_html_join(
            "",
            '<li><svg viewBox="0 0 36 24" width="36" height="24" aria-hidden="true"><rect x="1" y="1" width="34" '
            'height="22" rx="4" class="{}"/><text x="18" y="17">{}</text></svg><span>{}<br>'
            '<span class="small quiet">{}</span></span></li>',
            rows,
        ),
    )  # fmt: skip


def _provinces(count: int) -> str:
    return _("%(n)s provinsi") % {"n": count}

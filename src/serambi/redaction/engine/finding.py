"""Personal data on pages, as boxes."""

from collections.abc import Iterable, Iterator

from serambi.privacy.detectors import mask
from serambi.privacy.findings import Kind
from serambi.privacy.names import Person
from serambi.privacy.places import even, places_in, places_of_words
from serambi.redaction.engine.glyphs import Glyph, lines_of, words_of
from serambi.redaction.engine.pages import Sheet
from serambi.redaction.engine.values import WHOLE, Find, Rect

MARGIN = 12
"""Ten-thousandths added around what was found."""


def finds_on(sheet: Sheet, number: int, who: Person) -> list[Find]:
    """Everything on the page, read in the order of the file and in that of the eye."""
    found: dict[tuple[Rect, str], Find] = {}
    for letters in readings(sheet):
        text, places = even([one.letter for one in letters])
        for spot in places_in(text, who):
            told = [letters[place] for place in places[spot.start : spot.end]]
            for rect in rects_of(told):
                known = next((key for key in found if _same(key[0], rect)), None)
                if known is None:
                    sample = mask(spot.value, Kind(spot.kind))
                    found[rect, spot.kind] = Find(number, rect, spot.kind.value, sample)
    return list(found.values())


def words_on(sheet: Sheet, number: int, sought: str) -> list[Find]:
    """Every place on the page where `sought` stands."""
    found: dict[Rect, Find] = {}
    for letters in readings(sheet):
        text, places = even([one.letter for one in letters])
        for start, end in places_of_words(text, sought):
            for rect in rects_of([letters[place] for place in places[start:end]]):
                if not any(_same(rect, known) for known in found):
                    found[rect] = Find(number, rect, "", mask(sought, Kind.NAME))
    return list(found.values())


def readings(sheet: Sheet) -> Iterator[list[Glyph]]:
    """The letters twice: as the file has them, and line by line with spaces where the eye sees them."""
    yield sheet.glyphs
    seen: list[Glyph] = []
    for line in lines_of(sheet.glyphs):
        for word in words_of(line, sheet.shape):
            seen += [*word, Glyph(" ", 0, 0, 0, 0)]
        seen.append(Glyph("\n", 0, 0, 0, 0))
    yield seen


def rects_of(letters: Iterable[Glyph]) -> list[Rect]:
    """One box a line around the letters; nothing for letters off the page."""
    sized = [one for one in letters if one.right > one.left and not one.outside]
    rects = []
    for line in lines_of(sized):
        left = min(one.left for one in line) - MARGIN
        top = min(one.top for one in line) - MARGIN
        right = max(one.right for one in line) + MARGIN
        bottom = max(one.bottom for one in line) + MARGIN
        rects.append(bounded((left, top, right, bottom)))
    return rects


def bounded(sides: tuple[float, float, float, float]) -> Rect:
    """The sides as whole numbers on the page."""
    left, top, right, bottom = (round(min(max(one, 0), WHOLE)) for one in sides)
    return left, top, right, bottom


def _same(one: Rect, other: Rect) -> bool:
    """True if the two lie on each other for the most part."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    if across <= 0 or down <= 0:
        return False
    smaller = min(
        (one[2] - one[0]) * (one[3] - one[1]), (other[2] - other[0]) * (other[3] - other[1])
    )
    return across * down > 0.6 * smaller

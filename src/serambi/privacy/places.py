"""Where in a text personal data stands: numbers and addresses, and the people of a case."""

import re
import unicodedata
from collections.abc import Iterator

from serambi.privacy.detectors import Spot, all_spots
from serambi.privacy.findings import Kind
from serambi.privacy.names import Person
from serambi.privacy.plain import plain

_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\w+")
_BETWEEN = r"[ .\-()\u00a0]{0,3}"


def even(letters: list[str]) -> tuple[str, list[int]]:
    """The letters as `plain` writes them, and for each of its characters the letter it came from."""
    text, places = [], []
    for place, letter in enumerate(letters):
        for one in plain(letter):
            text.append(one)
            places.append(place)
    return "".join(text), places


def places_in(text: str, who: Person) -> list[Spot]:
    """Every place in `text` (as `even` writes it) that points at a person; none within another."""
    taken: list[Spot] = []
    for spot in [*all_spots(text), *_reached(text, who), *_lives(text, who), *_named(text, who)]:
        if not any(spot.start < one.end and one.start < spot.end for one in taken):
            taken.append(spot)
    return sorted(taken, key=lambda one: one.start)


def places_of_words(text: str, sought: str) -> Iterator[tuple[int, int]]:
    """Every place in `text` where `sought` stands as whole words, whatever its case and spacing."""
    parts = [re.escape(one) for one in plain(sought).casefold().split()]
    if not parts:
        return
    pattern = re.compile(r"(?<!\w)" + r"\s*".join(parts) + r"(?!\w)")
    lowered = "".join(_lower(one) for one in text)
    for match in pattern.finditer(lowered):
        yield match.span()


def _lower(letter: str) -> str:
    small = letter.casefold()
    return small if len(small) == 1 else letter


def _bare(letter: str) -> str:
    return "".join(
        one
        for one in unicodedata.normalize("NFKD", letter.casefold())
        if not unicodedata.combining(one)
    )


def _named(text: str, who: Person) -> Iterator[Spot]:
    found = [(_bare(one.group()), *one.span()) for one in _WORD.finditer(text)]
    for word, start, end in found:
        if word in who.parts:
            yield Spot(word, Kind.NAME, start, end)
    for phrase in who.phrases:
        if len(phrase) < 2 or who.parts & set(phrase):
            continue
        size = len(phrase)
        for at in range(len(found) - size + 1):
            if tuple(one[0] for one in found[at : at + size]) == phrase:
                yield Spot(" ".join(phrase), Kind.NAME, found[at][1], found[at + size - 1][2])


def _reached(text: str, who: Person) -> Iterator[Spot]:
    for one in who.strings:
        if one.isdigit():
            bare = one.lstrip("0").removeprefix("62")
            pattern = r"(?:\+?62|0)?" + _BETWEEN + _BETWEEN.join(bare)
        else:
            pattern = re.escape(one)
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield Spot(one, Kind.OWN_CONTACT, *match.span())


def _lives(text: str, who: Person) -> Iterator[Spot]:
    home = who.home
    windows = {
        home[at : at + 3]
        for at in range(len(home) - 2)
        if any(word.isdigit() for word in home[at : at + 3])
    }
    found = [(one.group().casefold(), *one.span()) for one in _TOKEN.finditer(text)]
    for at in range(len(found) - 2):
        if tuple(one[0] for one in found[at : at + 3]) in windows:
            yield Spot(found[at][0], Kind.OWN_ADDRESS, found[at][1], found[at + 2][2])


def squeezed(text: str) -> str:
    """Only letters and digits, without case and accents: the form in which words are compared."""
    return "".join(one for one in _bare_all(plain(text)) if one.isalnum())


def _bare_all(text: str) -> str:
    return "".join(_bare(one) for one in text)


def tokens(text: str) -> list[str]:
    """The words and numbers of `text` in that form."""
    return [_bare_all(one) for one in _TOKEN.findall(plain(text))]

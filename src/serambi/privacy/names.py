"""The person behind the case, found in texts, file names and properties."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from serambi.privacy.findings import Kind
from serambi.privacy.plain import plain, words

SHORTEST = 3
SHORTEST_INSIDE = 4
_NOT_A_NAME = frozenset(
    {
        "bin", "binti", "haji", "hajah", "dan", "atau", "yang", "dari", "untuk", "alias",
        "almarhum", "almarhumah", "bapak", "ibu", "saudara", "saudari", "drs", "dra", "prof",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """What the identity fields of a case say, as the gate looks for it.

    `parts` are words that must not stand alone; `phrases` are names whose words must not stand in
    a row (an organisation is called by ordinary words); `strings` are numbers and addresses to
    reach the person; `home` is the address.
    """

    parts: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    strings: tuple[str, ...] = ()
    home: tuple[str, ...] = ()


def person(
    *,
    people: list[str],
    bodies: list[str],
    reach: list[str],
    address: str,
    known_words: str,
) -> Person:
    """The person of a case. `known_words` are those of the office's own name and place, which stand
    everywhere and name nobody."""
    known = frozenset(words(known_words)) | _NOT_A_NAME
    parts = {
        part
        for name in people
        for part in words(name)
        if len(part) >= SHORTEST and part not in known
    }
    phrases = [tuple(words(name)) for name in [*people, *bodies]]
    strings = [_bare(one) for one in reach if len(_bare(one)) >= 6]
    return Person(
        frozenset(parts),
        tuple(phrase for phrase in phrases if phrase),
        tuple(dict.fromkeys(strings)),
        tuple(_tokens(address)),
    )


def named(text: str, who: Person) -> Iterator[tuple[str, Kind]]:
    """Every mention of the person in `text`, each kind of mention once."""
    found = words(text)
    for part in sorted(who.parts & set(found)):
        yield part, Kind.NAME
    for phrase in who.phrases:
        if len(phrase) > 1 and not who.parts & set(phrase) and _in_a_row(phrase, found):
            yield " ".join(phrase), Kind.NAME
    yield from _reached(text, who)
    if _lives_at(text, who.home):
        yield who.home[0], Kind.OWN_ADDRESS


def named_in_title(text: str, who: Person) -> Iterator[tuple[str, Kind]]:
    """As `named`, and also inside longer words: file names run words together."""
    run = "".join(words(text))
    whole = set(words(text))
    yield from named(text, who)
    for part in sorted(who.parts):
        if part not in whole and len(part) >= SHORTEST_INSIDE and part in run:
            yield part, Kind.NAME


def _reached(text: str, who: Person) -> Iterator[tuple[str, Kind]]:
    if not who.strings:
        return
    bare = _bare(text)
    for one in who.strings:
        needle = one.lstrip("0").removeprefix("62") if one.isdigit() else one
        if needle in bare:
            yield one, Kind.OWN_CONTACT


def _bare(text: str) -> str:
    """Without spaces and signs between digits, so that spelling does not matter."""
    return re.sub(r"(?<=\d)[ .\-()]+(?=\d)", "", plain(text).casefold()).strip().lstrip("+")


def _in_a_row(phrase: tuple[str, ...], found: list[str]) -> bool:
    size = len(phrase)
    return any(tuple(found[at : at + size]) == phrase for at in range(len(found) - size + 1))


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text).casefold())


def _lives_at(text: str, home: tuple[str, ...]) -> bool:
    """Three words of the address in a row, one of them a number: a street alone names nobody."""
    windows = {
        home[at : at + 3]
        for at in range(len(home) - 2)
        if any(word.isdigit() for word in home[at : at + 3])
    }
    if not windows:
        return False
    found = _tokens(text)
    return any(tuple(found[at : at + 3]) in windows for at in range(len(found) - 2))

"""A question to the word index as a small tree, before an engine writes it in its own signs.

Every index word begins with whose it is: the office's number, or `n` for the nation. So a search
reads only the lists of the offices it asks, however many there are. Words are ASCII letters and
digits, so no operator of an engine can come from what people type.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from serambi.search.normalise import fold
from serambi.search.query import Group, Query

NATION = "n"
TELLING_BEGINNING = 3
PAGE = "page"
"""The kind of a page of a document: there are many, so they are ranked apart."""


Question = tuple[str, tuple[str | int, ...]]
"""A statement, and what stands in its places."""


@dataclass(frozen=True, slots=True)
class Circle:
    """Whose words are asked: an office's by its number, or the nation's, or one province of those.

    The pages of documents have words of their own, so that neither kind of row reads the other's.
    """

    owner: str
    province: int | None = None

    @property
    def wide(self) -> bool:
        """True for the whole nation, where a common word is held by hundreds of thousands."""
        return self.owner == NATION and self.province is None

    def of(self, *, pages: bool) -> str:
        """What the index words of this circle's pages, or of its other things, begin with."""
        return paged(self.owner) if pages else self.owner


def paged(owner: str) -> str:
    """What the words of `owner`'s pages begin with."""
    return f"{owner}p"


@dataclass(frozen=True, slots=True)
class Node:
    """`and`, `or` of parts; `not`: the first part without the second; a `word`; a `beginning`."""

    sign: Literal["and", "or", "not", "word", "beginning"]
    parts: tuple["Node", ...] = ()
    word: str = ""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a thing must be; empty means anything."""

    kinds: tuple[str, ...] = ()
    category: str = ""
    year: int | None = None
    unit: str = ""

    def __bool__(self) -> bool:
        return bool(self.kinds or self.category or self.year or self.unit)


def facet_words(owner: str, kind: str, category: str, year: int | None, unit: str) -> list[str]:
    """The index words that say what a thing is; two underscores, which no word of a text has."""
    words = [f"{owner}__k{fold(kind)}"]
    if category:
        words.append(f"{owner}__c{fold(category)}")
    if year:
        words.append(f"{owner}__y{year}")
    if unit:
        words.append(f"{owner}__u{zlib.crc32(unit.casefold().encode()):08x}")
    return words


def province_word(owner: str, province: int) -> str:
    """The index word that says in which province a thing is."""
    return f"{owner}__p{province}"


def whole(query: Query, circle: Circle, filters: Filters, *, pages: bool = False) -> Node:
    """All groups of `query` in things, or in pages."""
    return some([list(query.groups)], circle, filters, pages=pages)


def stages(query: Query, circle: Circle, filters: Filters, *, pages: bool) -> list[Node]:
    """`whole` in the order in which it should be asked, until there is enough.

    Beginnings are dear among the nation's words, so there whole words come first, and a beginning
    of two letters is not asked for at all.
    """
    *before, last = query.groups
    if circle.owner != NATION or not last.prefix:
        return [whole(query, circle, filters, pages=pages)]
    as_it_stands = replace(last, prefix="")
    found = some([[*before, as_it_stands]], circle, filters, pages=pages)
    if len(last.prefix) < TELLING_BEGINNING:
        return [found]
    begun = some([[*before, replace(last, forms=())]], circle, filters, pages=pages)
    owner = circle.of(pages=pages)
    return [found, Node("not", (begun, _group(as_it_stands, owner)))]


def some(
    choices: Sequence[Sequence[Group]], circle: Circle, filters: Filters, *, pages: bool = False
) -> Node:
    """All groups of at least one of `choices`, in things or in pages."""
    owner = circle.of(pages=pages)
    parts = [_choices(choices, owner)]
    if filters.kinds and not pages:
        parts.append(_any(_word(f"{owner}__k{fold(kind)}") for kind in filters.kinds))
    wanted = facet_words(owner, "", filters.category, filters.year, filters.unit)[1:]
    parts += [_word(one) for one in wanted]
    if circle.province is not None:
        parts.append(_word(province_word(owner, circle.province)))
    return _all(parts)


def held(group: Group, circle: Circle) -> Node:
    """The things and pages that hold `group`."""
    if circle.owner == NATION and len(group.prefix) < TELLING_BEGINNING:
        group = replace(group, prefix="")
    return _any(some([[group]], circle, Filters(), pages=pages) for pages in (False, True))


def _choices(choices: Sequence[Sequence[Group]], owner: str) -> Node:
    """Any choice; a group with a beginning, which is dear, is asked once however many need it."""
    begun = next((group for one in choices for group in one if group.prefix), None)
    beside = [[group for group in one if group != begun] for one in choices if begun in one]
    if begun is None or len(beside) < 2 or not all(beside):
        return _any(_all(_group(group, owner) for group in one) for one in choices)
    with_it = _all((_group(begun, owner), _choices(beside, owner)))
    without = [one for one in choices if begun not in one]
    return _any((with_it, _choices(without, owner))) if without else with_it


def _group(group: Group, owner: str) -> Node:
    forms = [_all(_word(f"{owner}_{stem}") for stem in form) for form in group.forms]
    if group.prefix:
        forms.append(Node("beginning", word=f"{owner}_{group.prefix}"))
    return _any(forms)


def _word(word: str) -> Node:
    return Node("word", word=word)


def _all(parts: Iterable[Node]) -> Node:
    return _joined("and", tuple(parts))


def _any(parts: Iterable[Node]) -> Node:
    return _joined("or", tuple(parts))


def _joined(sign: Literal["and", "or"], parts: tuple[Node, ...]) -> Node:
    return parts[0] if len(parts) == 1 else Node(sign, parts)

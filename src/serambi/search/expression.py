"""A question to the word index as a small tree, before an engine writes it in its own signs.

Every index word begins with whose it is: the office's number, or `n` for the nation. So a search
reads only the lists of the offices it asks, however many there are. Words are ASCII letters and
digits, so no operator of an engine can come from what people type.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from serambi.search.normalise import fold
from serambi.search.query import Group, Query

NATION = "n"
PAGE = "page"
"""The kind of a page of a document: there are many, so they are ranked apart."""

Owners = tuple[str, ...]
"""Whose words are asked: numbers of offices, or NATION alone."""


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


def whole(query: Query, owners: Owners, filters: Filters, *, pages: bool | None = None) -> Node:
    """All groups of `query`, in any one of `owners`; `pages` True: pages only, False: none."""
    return _asked([list(query.groups)], owners, filters, pages=pages)


def some(
    choices: Sequence[Sequence[Group]],
    owners: Owners,
    filters: Filters,
    *,
    pages: bool | None = None,
) -> Node:
    """All groups of at least one of `choices`."""
    return _asked(choices, owners, filters, pages=pages)


def _asked(
    choices: Sequence[Sequence[Group]], owners: Owners, filters: Filters, *, pages: bool | None
) -> Node:
    return _any(
        _of_owner(
            _any(_all(_group(one, owner) for one in choice) for choice in choices),
            owner, filters, pages=pages,
        )
        for owner in owners
    )  # fmt: skip


def _of_owner(words: Node, owner: str, filters: Filters, *, pages: bool | None) -> Node:
    parts = [words]
    if pages:
        parts.append(_word(f"{owner}__k{PAGE}"))
    elif filters.kinds:
        parts.append(_any(_word(f"{owner}__k{fold(kind)}") for kind in filters.kinds))
    wanted = facet_words(owner, "", filters.category, filters.year, filters.unit)[1:]
    parts += [_word(one) for one in wanted]
    found = _all(parts)
    return Node("not", (found, _word(f"{owner}__k{PAGE}"))) if pages is False else found


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

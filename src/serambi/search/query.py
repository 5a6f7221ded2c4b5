"""What somebody looks for, read from what they typed.

A query is a row of groups that must all be met. A group is one word or one known form with the
other forms that mean the same; words between quotation marks must stand as they are and in that
order. Nothing that is typed is an error.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from serambi.search import thesaurus
from serambi.search.normalise import (
    MAX_QUERY_CHARS,
    MAX_QUERY_WORDS,
    PREFIX_FROM,
    STOPWORDS,
    Token,
    tokens,
)

Stems = tuple[str, ...]
_QUOTED = re.compile(r'["“”„]([^"“”„]+)["“”„]')


@dataclass(frozen=True, slots=True)
class Group:
    """One of `forms` must be met whole; or a word that begins with `prefix`.

    The first form is what was typed. `typed` are its words, for mending spelling.
    """

    forms: tuple[Stems, ...]
    prefix: str = ""
    typed: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """Groups that must all be met, and `phrases`: stems that must follow one another."""

    text: str
    groups: tuple[Group, ...]
    phrases: tuple[Stems, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.groups)

    @property
    def stems(self) -> Stems:
        """The stems of what was typed, each once."""
        return tuple(dict.fromkeys(stem for group in self.groups for stem in group.forms[0]))

    @property
    def prefix(self) -> str:
        """The unfinished last word, or ""."""
        return self.groups[-1].prefix if self.groups else ""

    @property
    def marks(self) -> frozenset[str]:
        """Every stem worth marking in a text: of what was typed and of what means the same."""
        return frozenset(stem for group in self.groups for form in group.forms for stem in form)


def parse(text: str) -> Query:
    """The query that `text` means; falsy when no word is in it.

    Common words are left out unless nothing else is there. The last word also matches as a
    beginning, unless a space or a mark follows it; a word with a star after it always does.
    """
    bounded = text[:MAX_QUERY_CHARS]
    quoted = [match.span(1) for match in _QUOTED.finditer(bounded)]
    found = list(tokens(bounded))
    telling = [one for one in found if one.word not in STOPWORDS] or found
    telling = telling[:MAX_QUERY_WORDS]
    groups = tuple(_merged(_groups(bounded, telling, quoted)))
    return Query(bounded, groups, tuple(_phrases(found, quoted)))


def _groups(text: str, telling: list[Token], quoted: list[tuple[int, int]]) -> Iterator[Group]:
    place = 0
    while place < len(telling):
        token = telling[place]
        if _inside(token, quoted):
            yield Group(((token.word,),), typed=(token,))
            place += 1
            continue
        row = [one.stem for one in telling[place:] if not _inside(one, quoted)]
        length, others = thesaurus.longest(row)
        taken = telling[place : place + max(length, 1)]
        form = tuple(one.stem for one in taken)
        before = telling[place - 1].stem if place else ""
        number = thesaurus.other_number(before, token.stem)
        if number:
            others = (*others, (number,))
        beginning = _beginning(text, token) if len(taken) == 1 else ""
        yield Group((form, *others), beginning, tuple(taken))
        place += len(taken)


def _merged(groups: Iterator[Group]) -> Iterator[Group]:
    """The groups without those that ask for the same again."""
    seen: set[tuple[Stems, ...]] = set()
    for group in groups:
        if group.forms not in seen or group.prefix:
            seen.add(group.forms)
            yield group


def _beginning(text: str, token: Token) -> str:
    """The word as the beginning of longer ones, if it may be one."""
    after = text[token.end : token.end + 1]
    unfinished = (not after or after == "*") and len(token.word) >= PREFIX_FROM
    return token.word if unfinished else ""


def _phrases(found: list[Token], quoted: list[tuple[int, int]]) -> Iterator[Stems]:
    for start, end in quoted:
        row = tuple(one.stem for one in found if start <= one.start and one.end <= end)
        if len(row) > 1:
            yield row[:MAX_QUERY_WORDS]


def _inside(token: Token, quoted: list[tuple[int, int]]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in quoted)

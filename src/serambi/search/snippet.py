"""The words that were met, marked in the text as it was written.

Marks are made here and not by the engines, from the original text, so that *pelaporan* is marked
for *laporan* and the markup is escaped once, the same way on both engines.
"""

import itertools
from collections.abc import Callable
from functools import lru_cache
from html import escape

from django.utils.safestring import SafeString, mark_safe

from serambi.search.normalise import Token, forms, tokens_of
from serambi.search.query import Query

LENGTH = 220
LEAD = 60
QUERIES = 8
WORDS = 20_000


def marked(text: str, query: Query) -> SafeString:
    """The whole of `text`, escaped, with <mark> around each word that `query` means."""
    return _mark(text, _met(text, query), 0, len(text))


def excerpt(text: str, query: Query, length: int = LENGTH) -> SafeString:
    """About `length` characters of `text` where most different words of `query` are met, marked.

    The beginning of the text when none is met; whole words; … where something was left out.
    """
    met = _met(text, query)
    start, end = _window(text, met, length)
    inner = _mark(text, met, start, end)
    before = "… " if start else ""
    after = " …" if end < len(text) else ""
    return mark_safe(before + inner + after)


def _met(text: str, query: Query) -> list[Token]:
    return list(tokens_of(text, _chosen(query)))


@lru_cache(maxsize=QUERIES)
def _chosen(query: Query) -> Callable[[str], bool]:
    """Whether a written word is one that `query` means; of each word it is found out once."""
    wanted, prefix = query.marks, query.prefix

    @lru_cache(maxsize=WORDS)
    def chosen(written: str) -> bool:
        word, stem = forms(written)
        return stem in wanted or word in wanted or bool(prefix and word.startswith(prefix))

    return chosen


def _window(text: str, met: list[Token], length: int) -> tuple[int, int]:
    if len(text) <= length:
        return 0, len(text)
    most, start = 0, 0
    for place, token in enumerate(met):
        begin = max(0, token.start - LEAD)
        worth = _worth(met, place, begin + length)
        if worth > most:
            most, start = worth, begin
    if start:
        space = text.find(" ", start, start + LEAD)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + length)
    if end < len(text):
        space = text.rfind(" ", start + 1, end)
        end = space if space > start else end
    return start, end


def _worth(met: list[Token], place: int, end: int) -> int:
    """Different words first, then how many, of those met from `place` on that end before `end`."""
    near = []
    for other in itertools.islice(met, place, None):
        if other.end > end:
            break
        near.append(other.stem)
    return 10 * len(set(near)) + min(len(near), 9)


def _mark(text: str, met: list[Token], start: int, end: int) -> SafeString:
    parts: list[str] = []
    at = start
    for token in met:
        if token.start < at or token.end > end:
            continue
        parts += [
            escape(text[at : token.start]),
            "<mark>",
            escape(text[token.start : token.end]),
            "</mark>",
        ]
        at = token.end
    parts.append(escape(text[at:end]))
    return mark_safe("".join(parts))

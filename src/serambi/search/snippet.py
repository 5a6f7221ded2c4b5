"""The words that were met, marked in the text as it was written.

Marks are made here and not by the engines, from the original text, so that *pelaporan* is marked
for *laporan* and the markup is escaped once, the same way on both engines.
"""

from collections.abc import Iterator

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from serambi.search.normalise import Token, tokens
from serambi.search.query import Query

LENGTH = 220
LEAD = 60


def marked(text: str, query: Query) -> SafeString:
    """The whole of `text`, escaped, with <mark> around each word that `query` means."""
    return _mark(text, list(_met(text, query)), 0, len(text))


def excerpt(text: str, query: Query, length: int = LENGTH) -> SafeString:
    """About `length` characters of `text` where most different words of `query` are met, marked.

    The beginning of the text when none is met; whole words; … where something was left out.
    """
    met = list(_met(text, query))
    start, end = _window(text, met, length)
    inner = _mark(text, met, start, end)
    before = "… " if start else ""
    after = " …" if end < len(text) else ""
    return mark_safe(before + inner + after)


def _met(text: str, query: Query) -> Iterator[Token]:
    wanted, prefix = query.marks, query.prefix
    for token in tokens(text):
        if token[3] in wanted or token[2] in wanted or (prefix and token[2].startswith(prefix)):
            yield token


def _window(text: str, met: list[Token], length: int) -> tuple[int, int]:
    if len(text) <= length:
        return 0, len(text)
    best, start = 0, 0
    for place, token in enumerate(met):
        begin = max(0, token.start - LEAD)
        near = [other.stem for other in met[place:] if other.end <= begin + length]
        worth = 10 * len(set(near)) + min(len(near), 9)
        if worth > best:
            best, start = worth, begin
    if start:
        space = text.find(" ", start, start + LEAD)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + length)
    if end < len(text):
        space = text.rfind(" ", start + 1, end)
        end = space if space > start else end
    return start, end


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

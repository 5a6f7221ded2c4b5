"""The words of one of our own pages: its first heading and the blocks that say something."""

from collections.abc import Collection
from html.parser import HTMLParser
from typing import NamedTuple

SILENT = frozenset(
    {"script", "style", "svg", "nav", "select", "textarea", "button", "table", "template", "noscript"}
)  # fmt: skip
ASIDE = frozenset({"quiet", "empty", "field", "slots", "steps", "meta", "messages"})
"""Classes of what is a control, a list of other things, or true only for the moment."""
BLOCKS = frozenset(
    {"p", "li", "dt", "dd", "div", "section", "article", "header", "h1", "h2", "h3", "h4", "br", "main", "figure",
     "figcaption", "legend", "summary", "details", "ul", "ol", "dl"}
)  # fmt: skip
VOID = frozenset({"br", "img", "input", "meta", "link", "hr", "source", "wbr", "col"})
BETWEEN = " · "

Attributes = list[tuple[str, str | None]]


class PageWords(NamedTuple):
    """A page's first heading and the rest of its words."""

    title: str
    body: str


def words_of(html: str, part: str = "", without: Collection[str] = ()) -> PageWords | None:
    """What `<main>` says, or the element that carries the id `part` or is labelled by it.

    Parts that are found for themselves are left out of the whole (`without`). None when it is not
    there or says nothing.
    """
    reader = _Reader(part, without)
    reader.feed(html)
    reader.close()
    body = BETWEEN.join(reader.blocks)
    return PageWords(reader.heading, body) if body else None


class _Reader(HTMLParser):
    """Our own markup is well formed: every element but the void ones is closed."""

    def __init__(self, part: str, without: Collection[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.part, self.without = part, frozenset(without)
        self.heading, self.blocks = "", list[str]()
        self._depth = self._inside = self._mute = 0
        self._in_heading = False
        self._block: list[str] = []
        self._headings = {"h1", "h2"} if part else {"h1"}

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Enter an element; a void one only ends a block."""
        if tag in BLOCKS:
            self._end_block()
        if tag in VOID:
            return
        self._depth += 1
        if not self._inside and self._begins(tag, dict(attrs)):
            self._inside = self._depth
        if self._inside and not self._mute and self._is_left_out(tag, dict(attrs)):
            self._mute = self._depth
        self._in_heading = self._in_heading or (
            tag in self._headings and bool(self._inside) and not self.heading
        )

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag in VOID:
            return
        if tag in BLOCKS:
            self._end_block()
        if self._depth == self._mute:
            self._mute = 0
        if self._depth == self._inside:
            self._inside = 0
        self._depth -= 1

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self._inside and not self._mute:
            self._block.append(data)

    def _begins(self, tag: str, attrs: dict[str, str | None]) -> bool:
        if not self.part:
            return tag == "main"
        return self.part in {attrs.get("id"), attrs.get("aria-labelledby")}

    def _is_left_out(self, tag: str, attrs: dict[str, str | None]) -> bool:
        return attrs.get("aria-labelledby") in self.without or _is_aside(tag, attrs)

    def _end_block(self) -> None:
        words, self._block = " ".join("".join(self._block).split()), []
        if not words:
            return
        if self._in_heading:
            self.heading, self._in_heading = self.heading or words, False
        else:
            self.blocks.append(words)


def _is_aside(tag: str, attrs: dict[str, str | None]) -> bool:
    classes = set((attrs.get("class") or "").split())
    lists = tag == "ul" and "card-list" in classes
    fleeting = attrs.get("role") == "status" or "data-nosnippet" in attrs
    unspoken = attrs.get("aria-hidden") == "true"
    return tag in SILENT or bool(classes & ASIDE) or lists or fleeting or unspoken

"""What people read on a web page: title, first heading, blocks of text. No database."""

import codecs
from dataclasses import dataclass, field
from html.parser import HTMLParser

from serambi.core.text import visible

SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "svg", "nav", "header", "footer", "aside", "select"}
)
BLOCKS = frozenset(
    {
        "p",
        "li",
        "td",
        "th",
        "div",
        "section",
        "article",
        "main",
        "h1",
        "h2",
        "h3",
        "h4",
        "dd",
        "dt",
        "br",
        "tr",
    }
)
VOID = frozenset(
    {
        "br",
        "img",
        "input",
        "meta",
        "link",
        "hr",
        "source",
        "wbr",
        "area",
        "base",
        "col",
        "embed",
        "track",
    }
)
MOST_BLOCKS = 3_000


@dataclass(slots=True)
class Written:
    """What stands on a page."""

    title: str = ""
    heading: str = ""
    blocks: list[str] = field(default_factory=list)

    @property
    def letters(self) -> int:
        """How many letters and digits the blocks hold."""
        return sum(mark.isalnum() for block in self.blocks for mark in block)


def written(body: bytes, charset: str = "") -> Written:
    """The words of `body`; broken markup is read as far as it goes, never an error."""
    parser = _Reader()
    parser.feed(_decoded(body, charset))
    parser.close()
    return parser.result()


def _decoded(body: bytes, charset: str) -> str:
    """As the server said, else UTF-8, else as old Windows pages are."""
    try:
        named = codecs.lookup(charset).name if charset else "utf-8"
    except LookupError:
        named = "utf-8"
    for encoding in (named, "utf-8", "cp1252"):
        try:
            return body.decode(encoding)
        except (LookupError, ValueError):  # an encoding of something else than text has no words
            continue
    return body.decode("utf-8", "replace")


class _Reader(HTMLParser):
    """Collects text outside navigation and scripts; unclosed elements end with their parent."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._skipping: list[str] = []
        self._in = ""
        self._title: list[str] = []
        self._heading: list[str] = []
        self._block: list[str] = []
        self._found = Written()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element."""
        if self._skipping:
            if tag == self._skipping[-1] and tag not in VOID:
                self._skipping.append(tag)
            return
        if tag in SKIPPED:
            self._skipping.append(tag)
            return
        if tag in BLOCKS:
            self._end_block()
        if tag in {"title", "h1"}:
            self._in = tag

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if self._skipping:
            if tag == self._skipping[-1]:
                self._skipping.pop()
            return
        if tag in BLOCKS:
            self._end_block()
        if tag == self._in:
            self._in = ""

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self._skipping:
            return
        if self._in == "title":
            self._title.append(data)
            return
        if self._in == "h1" and not self._found.heading:
            self._heading.append(data)
        self._block.append(data)

    def _end_block(self) -> None:
        words = " ".join(visible("".join(self._block)).split())
        self._block = []
        if self._heading and not self._found.heading:
            self._found.heading = " ".join(visible("".join(self._heading)).split())
        if words and len(self._found.blocks) < MOST_BLOCKS:
            self._found.blocks.append(words[:2_000])

    def result(self) -> Written:
        """What was collected."""
        self._end_block()
        self._found.title = " ".join(visible("".join(self._title)).split())[:300]
        return self._found

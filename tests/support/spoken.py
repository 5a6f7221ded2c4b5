"""In which language a page says some words: that of the nearest element that names one."""

from html.parser import HTMLParser

VOID = frozenset({"br", "img", "input", "link", "meta", "hr", "wbr", "source"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.said: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("lang") or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in {name for name, _lang in self.open}:
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] in {"title", "script", "style"}:
            return
        lang = next((lang for _tag, lang in reversed(self.open) if lang), "")
        self.said.append((data, lang))


def languages(page: str, words: str) -> set[str]:
    """The languages of every text of `page` that holds `words`; empty where none does."""
    reader = _Reader()
    reader.feed(page)
    return {lang for text, lang in reader.said if words in text}

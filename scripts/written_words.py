"""Where public templates show words that an office or a law wrote down, which have no English.

A screen reader speaks a page in the page's language; words in another one are marked (WCAG 3.1.2).
The filter `written` does it. What is looked for are attributes by their names, in text: not inside
a tag, where no markup may stand, and not in a title block.
"""

import re
from collections.abc import Iterator

NAMES = (
    "answer", "basis", "description", "ended_reason", "excluded_reason", "note", "officer", "question", "rank", "reason", "retention", "sentence", "snippet_html",
    "source", "summary", "superseded_reason", "title", "title_html", "unit", "waived_reason",
    "withdrawn_reason", "word",
)  # fmt: skip
_TAG = r"<[a-zA-Z/!](?:[^<>{}]|{%.*?%}|{{.*?}})*>"
_TITLE = (
    r"{%\s*block (?:title|title_office|meta|social|og_title|og_description)\s*%}.*?{%\s*endblock"
)
TOKEN = re.compile(
    rf"{_TITLE}|{_TAG}|(?P<shown>{{{{.*?}}}})|(?P<said>{{% (?:blocktranslate|breadcrumb|fact) .*?%}})",
    re.DOTALL,
)
STORED = re.compile(rf"[\w.]+\.(?:{'|'.join(NAMES)})(?![\w.])")


def unmarked(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and words of each expression in `text` that shows stored words without a mark."""
    for token in TOKEN.finditer(text):
        if token["shown"]:
            inside, offset = token["shown"][2:-2], token.start() + 2
        elif token["said"] and " asvar " not in token["said"]:
            inside, offset = token["said"][2:-2], token.start() + 2
        else:
            continue
        for found in re.finditer(r"[^\s=]+(?:\"[^\"]*\"[^\s]*)?", inside):
            if STORED.match(found[0]) and "|written" not in found[0]:
                yield offset + found.start(), offset + found.end(), found[0]

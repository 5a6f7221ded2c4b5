"""A table whose lines are read as cards on a narrow screen.

Styles that make blocks of rows and cells take the table away from who hears the page; so the roles
are written out, and each cell carries the words of its column for the styles to show.
"""

import re

from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe

TAG = re.compile(r"<(thead|tbody|tr|th|td)\b([^>]*)>")
HEAD = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}


def as_cards(content: SafeString) -> SafeString:
    """`<thead>` and `<tbody>` of a table without spans, with roles and each cell's column in words."""
    head, end, body = content.partition("</thead>")
    names = [" ".join(strip_tags(one).split()).replace('"', "&quot;") for one in HEAD.findall(head)]
    place = 0

    def marked(found: re.Match[str]) -> str:
        nonlocal place
        tag, rest = found.groups()
        if tag == "tr":
            place = 0
        if tag not in {"th", "td"}:
            return f'<{tag} role="{ROLES[tag]}"{rest}>'
        place += 1
        if tag == "th":
            return f'<th role="rowheader"{rest}>'
        label = names[place - 1] if place <= len(names) else ""
        return f'<td role="cell" data-label="{label}"{rest}>'

    top = TAG.sub(
        lambda found: f'<{found[1]} role="{ROLES.get(found[1], "columnheader")}"{found[2]}>', head
    )
    return mark_safe(f"{top}{end}{TAG.sub(marked, body)}")  # every part was safe when it came in

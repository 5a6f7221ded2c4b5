"""OpenDocument texts and spreadsheets (ISO/IEC 26300): all words, and what a reader does not see."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from serambi.privacy.findings import Kind, Passage, Reading, Trait, Unreadable
from serambi.privacy.reading.parts import (
    DAMAGED,
    attribute,
    carried,
    local,
    parts_of,
    remaining,
    tree,
)

_BODY = "content.xml"
_TECHNICAL = {"META-INF/manifest.xml", "settings.xml", "manifest.rdf"}
TOGETHER = 20


def read(data: bytes, kind: str) -> Reading:
    """All text of the document and what it hides. Raises Unreadable."""
    parts = parts_of(data)
    if _BODY not in parts:
        raise Unreadable(DAMAGED)
    root = tree(parts[_BODY])
    more, things = carried({name: one for name, one in parts.items() if name != "mimetype"})
    return Reading(
        (*_paragraphs(root), *more, *remaining(parts, {_BODY, *_TECHNICAL})),
        (*_hidden(root), *things),
    )


def _paragraphs(root: Element) -> Iterator[Passage]:
    """Paragraphs and cells, twenty together, whether struck out, hidden or seen."""
    lines = [_line(one) for one in root.iter() if local(one) in {"p", "h"}]
    for first in range(0, len(lines), TOGETHER):
        text = "\n".join(lines[first : first + TOGETHER])
        if text.strip():
            yield Passage(f"isi, paragraf {first + 1} dan seterusnya", text)


def _line(paragraph: Element) -> str:
    pieces = [paragraph.text or ""]
    for one in paragraph.iter():
        if one is paragraph:
            continue
        if local(one) in {"tab", "line-break", "s"}:
            pieces.append(" ")
        pieces += [one.text or "", one.tail or ""]
    return "".join(pieces)


def _hidden(root: Element) -> Iterator[Trait]:
    names = {local(one) for one in root.iter()}
    if "tracked-changes" in names:
        yield Trait(Kind.TRACKED_CHANGE, "isi")
    if "annotation" in names:
        yield Trait(Kind.COMMENT, "isi")
    if names & {"hidden-text", "hidden-paragraph"} or any(
        attribute(one, "display") == "none" for one in root.iter()
    ):
        yield Trait(Kind.HIDDEN_TEXT, "isi")
    if any(
        local(one) == "table-properties" and attribute(one, "display") == "false"
        for one in root.iter()
    ):
        yield Trait(Kind.HIDDEN_SHEET, "isi")
    if any(attribute(one, "visibility") in {"collapse", "filter"} for one in root.iter()):
        yield Trait(Kind.HIDDEN_CELLS, "isi")

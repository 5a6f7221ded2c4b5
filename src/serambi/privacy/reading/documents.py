"""Word documents (WordprocessingML): paragraphs, notes, headers, and what was struck out or hidden."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from serambi.privacy.findings import Kind, Passage, Reading, Trait, Unreadable
from serambi.privacy.reading.parts import (
    DAMAGED,
    attribute,
    carried,
    local,
    parts_of,
    properties,
    remaining,
    tree,
    yes,
)

_BODY = "word/document.xml"
_WRITTEN = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments\w*)\.xml$")
_CHANGES = {
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "sectPrChange",
}  # fmt: skip
_PLACES = {"document": "isi", "footnotes": "catatan kaki", "endnotes": "catatan akhir"}
TOGETHER = 20


def read(data: bytes, kind: str) -> Reading:
    """All text of the document and what it hides. Raises Unreadable."""
    parts = parts_of(data)
    if _BODY not in parts:
        raise Unreadable(DAMAGED)
    told = {"[Content_Types].xml", "word/styles.xml", "word/theme/theme1.xml", "word/fontTable.xml"}
    passages, traits = properties(parts, told)
    for name in sorted(one for one in parts if _WRITTEN.match(one)):
        told.add(name)
        root = tree(parts[name])
        place = _place(name)
        passages += _paragraphs(root, place)
        traits += _hidden(root, place)
        if place == "komentar" and any(local(one) == "comment" for one in root.iter()):
            traits.append(Trait(Kind.COMMENT, name.rpartition("/")[2]))
    more, things = carried(parts)
    return Reading((*passages, *more, *remaining(parts, told)), (*traits, *things))


def _place(part: str) -> str:
    stem = part.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")
    if stem.startswith("comments"):
        return "komentar"
    return _PLACES.get(stem, "kepala atau kaki halaman")


def _paragraphs(root: Element, place: str) -> Iterator[Passage]:
    """Paragraphs, twenty together; the runs inside one are joined, for Word splits numbers."""
    lines = [_line(one) for one in root.iter() if local(one) == "p"]
    authors = [value for one in root.iter() if (value := attribute(one, "author"))]
    for first in range(0, len(lines), TOGETHER):
        text = "\n".join(lines[first : first + TOGETHER])
        if text.strip():
            yield Passage(f"{place}, paragraf {first + 1} dan seterusnya", text)
    if authors:
        yield Passage(f"{place}, penulis perubahan", "\n".join(dict.fromkeys(authors)))


def _line(paragraph: Element) -> str:
    pieces = []
    for one in paragraph.iter():
        if local(one) in {"t", "delText", "instrText", "delInstrText"}:
            pieces.append(one.text or "")
        elif local(one) in {"tab", "br", "cr"}:
            pieces.append("\t")
    return "".join(pieces)


def _hidden(root: Element, place: str) -> Iterator[Trait]:
    if any(local(one) in _CHANGES for one in root.iter()):
        yield Trait(Kind.TRACKED_CHANGE, place)
    vanished = [one for one in root.iter() if local(one) in {"vanish", "webHidden"}]
    if any(attribute(one, "val") == "" or yes(attribute(one, "val")) for one in vanished):
        yield Trait(Kind.HIDDEN_TEXT, place)

"""Text documents (WordprocessingML, ODF text): what stands between two page breaks is a page."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from serambi.files.reading.found import Found, Unreadable, tidy

MOST_PAGES = 500
MOST_BYTES = 128 * 1024 * 1024
_BODY = {"docx": "word/document.xml", "odt": "content.xml"}
_BREAK = "\f"
_LINE_ENDS = {"p", "h", "tr", "table-row"}
_CELL_ENDS = {"tc", "table-cell"}
_UNSEEN = {"instrText", "delText", "tracked-changes", "annotation", "forms"}


def pages(data: bytes, kind: str) -> list[Found]:
    """The body's text by pages, headers and notes left out. Raises Unreadable."""
    text = "".join(written(tree(part(data, _BODY[kind]))))
    found = [Found(tidy(piece)) for piece in text.split(_BREAK, MOST_PAGES - 1)]
    return [one for one in found if one.text] or [Found("")]


def part(data: bytes, name: str) -> bytes:
    """One part of the archive, never more than 128 MiB. Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as stream:
            content = stream.read(MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, ValueError) as fault:
        raise Unreadable("damaged") from fault
    if len(content) > MOST_BYTES or b"<!DOCTYPE" in content[:4096]:
        raise Unreadable("too large")
    return content


def tree(content: bytes) -> Element:
    """The parsed part. Raises Unreadable."""
    try:
        return ET.fromstring(content)  # noqa: S314 - no document type, bounded, in a child
    except ET.ParseError as fault:
        raise Unreadable("damaged") from fault


def local(element: Element) -> str:
    """The name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value(element: Element, name: str) -> str:
    """The attribute `name` of any namespace, or ""."""
    return next(
        (text for key, text in element.attrib.items() if key.rpartition("}")[2] == name), ""
    )


def written(root: Element) -> Iterator[str]:
    """Text in reading order with marks for lines, cells and pages; deep nesting is no danger."""
    waiting: list[Element | str] = [root]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
            continue
        name = local(one)
        if name in _UNSEEN:
            waiting.append(one.tail or "")
            continue
        yield _before(one, name)
        yield one.text or ""
        after = "\n" if name in _LINE_ENDS else "\t" if name in _CELL_ENDS else ""
        waiting.append(after + (one.tail or ""))
        waiting += reversed(one)


def _before(element: Element, name: str) -> str:
    if name in {"lastRenderedPageBreak", "soft-page-break"}:
        return _BREAK
    if name == "br":
        return _BREAK if value(element, "type") == "page" else "\n"
    if name in {"tab", "s"}:
        return " "
    return "\n" if name in {"cr", "line-break"} else ""

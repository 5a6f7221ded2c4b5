"""OpenDocument texts and spreadsheets (ISO/IEC 26300): read under a bound, then packed anew."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from serambi.files.inspection.archives import DOCTYPE, packed, parts_in
from serambi.files.inspection.verdict import Rejected

_TYPE = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
_FIRST = "mimetype"
_MANIFEST = "META-INF/manifest.xml"
# What a reader does not see: who wrote it when, its printer, its small picture, its own menus.
_FORGOTTEN = re.compile(r"(^|/)(meta\.xml|Thumbnails/|Configurations2/|layout-cache$)")
_MACROS = re.compile(r"(^|/)(Basic|Scripts|Dialogs)/|\.(jar|class|py|bsh|js)$", re.I)
_SIGNATURES = re.compile(r"META-INF/.*signatures.*\.xml$")
_SOURCES = {"section-source", "table-source", "cell-range-source", "dde-source", "dde-link"}
_EXTERNAL = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|/|\\\\|\.\./)", re.I)
_LOADED = {"image", "object", "object-ole", "plugin", "applet", "floating-frame", "fill-image"}
_RUNNING = re.compile(r"^(?:javascript|vbscript|macro|vnd\.sun\.star\.[a-z]+|data):", re.I)


def rebuild(data: bytes, kind: str) -> bytes:
    """The same parts in a fresh archive, without metadata, menus and the small picture.

    Raises Rejected: damaged, encrypted, expands_too_much, macro, linked_source,
    embedded_program, not_this_kind.
    """
    parts = dict(parts_in(data, {_FIRST, "content.xml", _MANIFEST}))
    if parts.pop(_FIRST).strip() != _TYPE[kind]:
        raise Rejected("not_this_kind")
    for name, content in parts.items():
        _judge(name, content)
    kept = {
        name: content
        for name, content in parts.items()
        if not _FORGOTTEN.search(name) and not _SIGNATURES.match(name)
    }
    kept[_MANIFEST] = _manifest(kept)
    return packed([(_FIRST, _TYPE[kind]), *kept.items()], plain_first=_FIRST)


def _judge(name: str, content: bytes) -> None:
    if _MACROS.search(name):
        raise Rejected("macro")
    if content[:2] == b"MZ" or content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise Rejected("embedded_program")
    if not name.endswith((".xml", ".rdf")):
        return
    if any(mark in content for mark in DOCTYPE):
        raise Rejected("damaged")
    for one in _elements(content):
        _judge_element(one)


def _elements(content: bytes) -> Iterator[ET.Element]:
    try:
        yield from ET.fromstring(content).iter()  # noqa: S314 - no document type, bounded, in a child
    except ET.ParseError as fault:
        raise Rejected("damaged") from fault


def _judge_element(one: ET.Element) -> None:
    """Refuse what runs, what is locked, and what is fetched when the document is opened."""
    space, _mark, name = str(one.tag).rpartition("}")
    if name == "encryption-data":
        raise Rejected("encrypted")
    if name in {"event-listener", "script"} and ("script" in space or len(one) or one.text):
        raise Rejected("macro")
    if name in _SOURCES:
        raise Rejected("linked_source")
    target = next((one.attrib[key] for key in one.attrib if key.endswith("}href")), "").strip()
    if name in _LOADED and _EXTERNAL.match(target):
        raise Rejected("linked_source")
    if name == "a" and _RUNNING.match(target):
        raise Rejected("macro")


def _manifest(kept: dict[str, bytes]) -> bytes:
    """The list of parts without those that were left out."""
    root = ET.fromstring(kept[_MANIFEST])  # noqa: S314 - judged before
    for entry in list(root):
        path = next((entry.attrib[key] for key in entry.attrib if key.endswith("full-path")), "")
        if (not path.endswith("/") and path not in kept) or _FORGOTTEN.search(path):
            root.remove(entry)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root)

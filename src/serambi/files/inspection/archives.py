"""Office documents (ECMA-376): every part read under a bound, then packed anew."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from serambi.files.inspection.verdict import Rejected

MOST_PARTS = 2_000
MOST_BYTES = 200 * 1024 * 1024
MOST_RATIO = 200
_SMALL = 1024 * 1024
_CHUNK = 1024 * 1024
_MAIN_PART = {"xlsx": "xl/workbook.xml", "docx": "word/document.xml"}
_REMOTE_TEMPLATE = re.compile(
    rb"attachedTemplate[^>]*Target\s*=\s*[\"'](?:https?:|ftp:|\\\\)|Target\s*=\s*[\"'](?:https?:|ftp:|\\\\)[^>]*attachedTemplate",
    re.I,
)
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
)
DOCTYPE = (
    b"<!DOCTYPE",
    b"<!ENTITY",
    "<!DOCTYPE".encode("utf-16-le"),
    "<!DOCTYPE".encode("utf-16-be"),
)


def rebuild(data: bytes, kind: str) -> bytes:
    """The same parts in a fresh archive, without anything before, between or after them.

    Raises Rejected: damaged, encrypted, expands_too_much, macro, linked_template,
    embedded_program, not_this_kind.
    """
    needed = {"[Content_Types].xml", _MAIN_PART[kind]}
    return packed(_judged(name, content) for name, content in parts_in(data, needed))


def parts_in(data: bytes, needed: set[str]) -> Iterator[tuple[str, bytes]]:
    """Name and content of every part, in their order, never more than MOST_BYTES in all.

    Raises Rejected: damaged, encrypted, expands_too_much, not_this_kind (a `needed` part is missing).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            parts = source.infolist()
            _judge_list(parts, len(data), needed)
            left = MOST_BYTES
            for part in parts:
                content = _read(source, part, left)
                left -= len(content)
                yield part.filename, content
    except _DAMAGE as fault:
        raise Rejected("damaged") from fault


def packed(parts: Iterable[tuple[str, bytes]], plain_first: str = "") -> bytes:
    """A fresh archive of `parts`; the part called `plain_first` is not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target:
        for name, content in parts:
            way = zipfile.ZIP_STORED if name == plain_first else zipfile.ZIP_DEFLATED
            target.writestr(zipfile.ZipInfo(name), content, way)
    return out.getvalue()


def _judged(name: str, content: bytes) -> tuple[str, bytes]:
    _judge_part(name, content)
    return name, content


def _judge_list(parts: list[zipfile.ZipInfo], size: int, needed: set[str]) -> None:
    names = {part.filename for part in parts}
    declared = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or declared > MOST_BYTES:
        raise Rejected("expands_too_much")
    if declared > _SMALL and declared > size * MOST_RATIO:
        raise Rejected("expands_too_much")
    if any(part.flag_bits & 0x1 for part in parts):
        raise Rejected("encrypted")
    if len(names) != len(parts) or any(_leaves(name) for name in names):
        raise Rejected("damaged")
    if not needed <= names:
        raise Rejected("not_this_kind")


def _leaves(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or "\x00" in name


def _read(source: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> bytes:
    """The part's bytes; the declared size is not believed."""
    pieces, total = [], 0
    with source.open(part) as stream:
        while piece := stream.read(_CHUNK):
            total += len(piece)
            if total > left:
                raise Rejected("expands_too_much")
            pieces.append(piece)
    return b"".join(pieces)


def _judge_part(name: str, content: bytes) -> None:
    lower = name.lower()
    if "vbaproject" in lower or "/macrosheets/" in lower or "/activex/" in lower:
        raise Rejected("macro")
    if "/embeddings/" in lower and (lower.endswith(".bin") or content[:2] == b"MZ"):
        raise Rejected("embedded_program")
    if lower == "[content_types].xml" and (b"macroEnabled" in content or b"vbaProject" in content):
        raise Rejected("macro")
    if lower.endswith((".xml", ".rels", ".vml")) and any(mark in content for mark in DOCTYPE):
        raise Rejected("damaged")
    if lower.endswith(".rels") and _REMOTE_TEMPLATE.search(content):
        raise Rejected("linked_template")

"""What stands in a file's own streams and parts, decoded and searched without any reader's help."""

import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator

import pikepdf

MOST = 64 * 1024 * 1024


def texts(data: bytes) -> Iterator[tuple[str, str]]:
    """Every stream of a PDF that is no picture, and the strings of every page's operators."""
    with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as document:
        for item in document.objects:
            if isinstance(item, pikepdf.Stream):
                yield from _stream(item)
            elif isinstance(item, pikepdf.Dictionary):
                told = [str(one) for _, one in item.items() if isinstance(one, pikepdf.String)]
                if told:
                    yield "objek PDF", "\n".join(told)
        for number, page in enumerate(document.pages, start=1):
            yield f"perintah halaman {number}", _strings(page)
    yield "bita berkas", data.decode("latin-1")


def _stream(item: pikepdf.Stream) -> Iterator[tuple[str, str]]:
    if str(item.get("/Subtype", "")) == "/Image" and str(item.get("/Type", "")) == "/XObject":
        return
    try:
        decoded = item.read_bytes()[:MOST]
    except pikepdf.PdfError:
        decoded = item.read_raw_bytes()[:MOST]
    if str(item.get("/Type", "")) in {"", "/XObject"}:
        yield "aliran PDF", "\n".join(_operands(item))
    yield "aliran PDF", decoded.decode("latin-1") if not _is_codes(decoded) else ""
    yield "aliran PDF", decoded.decode("utf-16-be", "ignore")


def _is_codes(decoded: bytes) -> bool:
    """True for our own text layer, whose hexadecimal codes are read by `_operands` instead: four
    digits a letter, in which any number could be found by chance."""
    return b"/SerambiBayang" in decoded


def _strings(page: pikepdf.Page) -> str:
    return "\n".join(_operands(page))


def _operands(thing: pikepdf.Page | pikepdf.Stream) -> Iterator[str]:
    """The strings of a content stream, one-byte and two-byte reading, runs joined."""
    narrow: list[str] = []
    wide: list[str] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # most streams are no operators and end in the middle
            for instruction in pikepdf.parse_content_stream(thing):
                for one in _flat(instruction.operands):
                    narrow.append(one.decode("latin-1"))
                    wide.append(one.decode("utf-16-be", "ignore"))
    except (pikepdf.PdfError, ValueError, TypeError):
        return
    yield "".join(narrow) if not any("\x00" in one for one in narrow) else ""
    yield "".join(wide)


def _flat(operands: Iterable[object]) -> Iterator[bytes]:
    for one in operands:
        if isinstance(one, pikepdf.String):
            yield bytes(one)
        elif isinstance(one, pikepdf.Array):
            yield from (bytes(part) for part in one.as_list() if isinstance(part, pikepdf.String))


def parts(data: bytes) -> Iterator[tuple[str, str]]:
    """Every part of an office document as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for name in book.namelist():
            yield name, book.read(name).decode("utf-8", "replace")

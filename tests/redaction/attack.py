"""What somebody gets out of a file who wants what was blacked out."""

import io
import warnings
from collections.abc import Iterator

import pikepdf
import pypdf
import pypdfium2

from serambi.privacy.places import squeezed
from serambi.redaction.engine import ocr
from serambi.redaction.engine.pages import page_at, render


def all_that_can_be_read(data: bytes, *, eyes: bool) -> Iterator[tuple[str, str]]:
    """(how, what) of everything; `eyes` also reads the pages as pictures."""
    yield "bytes", data.decode("latin-1")
    yield "bytes, two a letter", data.decode("utf-16-be", "ignore")
    document = pypdfium2.PdfDocument(data)
    for page in document:
        yield "pdfium", page.get_textpage().get_text_bounded()
    if eyes:
        for number in range(1, len(document) + 1):
            with page_at(document, number) as page:
                read = "".join(one.letter for one in ocr.glyphs_in(render(page, 200)))
                yield "eyes", read
    reader = pypdf.PdfReader(io.BytesIO(data))
    yield "info", str(dict(reader.metadata or {}))
    yield "outline", str(reader.outline)
    yield "fields", str(reader.get_fields())
    for page in reader.pages:
        yield "pypdf", page.extract_text()
        yield "annotations", str(page.get("/Annots"))
    yield from _objects(data)


def _objects(data: bytes) -> Iterator[tuple[str, str]]:
    for end in _ends(data):
        try:
            document = pikepdf.open(io.BytesIO(data[:end]), suppress_warnings=True)
        except pikepdf.PdfError:
            continue
        with document:
            for name in document.attachments:
                yield (
                    "attachment",
                    document.attachments[name].get_file().read_bytes().decode("latin-1"),
                )
            for item in document.objects:
                yield "object", _told(item, 0)
                if isinstance(item, pikepdf.Stream) and item.get("/Subtype") != "/Image":
                    raw = item.read_bytes()
                    yield "stream", raw.decode("latin-1")
                    yield "stream, two a letter", raw.decode("utf-16-be", "ignore")
                    yield "operators", _operators(item)


def _ends(data: bytes) -> list[int]:
    found, place = [len(data)], data.find(b"%%EOF")
    while place >= 0:
        found.append(place + 5)
        place = data.find(b"%%EOF", place + 1)
    return found


def _told(thing: object, depth: int) -> str:
    if isinstance(thing, pikepdf.String):
        return str(thing)
    if depth > 8:
        return ""
    if isinstance(thing, pikepdf.Array):
        return " ".join(_told(one, depth + 1) for one in thing.as_list())
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return " ".join(_told(one, depth + 1) for key, one in thing.items() if key != "/Parent")
    return ""


def _operators(item: pikepdf.Stream) -> str:
    said = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for one in pikepdf.parse_content_stream(item):
                for operand in one.operands:
                    parts = operand.as_list() if isinstance(operand, pikepdf.Array) else [operand]
                    said += [bytes(part) for part in parts if isinstance(part, pikepdf.String)]
    except (pikepdf.PdfError, ValueError, TypeError):
        return ""
    return (
        "".join(part.decode("latin-1") for part in said)
        + " "
        + "".join(part.decode("utf-16-be", "ignore") for part in said)
    )


def found(data: bytes, secret: str, *, eyes: bool = False) -> list[str]:
    """The ways in which `secret` comes out."""
    return [how for how, what in all_that_can_be_read(data, eyes=eyes) if secret in squeezed(what)]

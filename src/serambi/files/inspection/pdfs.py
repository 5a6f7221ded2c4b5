"""PDF: parsed, freed of everything that acts or hides, and written anew (ISO 32000-2)."""

import io
import zlib
from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Name, Object
from pikepdf.settings import set_qpdf_limits

from serambi.files.inspection.jpegs import without_side_data
from serambi.files.inspection.verdict import Rejected

MOST_PAGES = 500
MOST_IN_ONE_STREAM = 256 * 1024 * 1024
MOST_IN_ALL_STREAMS = 1024 * 1024 * 1024
_CHUNK = 4 * 1024 * 1024

# Actions that run, open, send or fetch something (12.6.4); links inside and to the web may stay.
_ACTING = {
    "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition",
    "/Movie", "/Sound", "/RichMediaExecute", "/Trans", "/GoTo3DView", "/ResetForm", "/Hide",
}  # fmt: skip
_ACTIVE_KEYS = (
    "/OpenAction",
    "/AA",
    "/JS",
    "/JavaScript",
    "/XFA",
    "/EmbeddedFiles",
    "/EF",
    "/AF",
    "/Collection",
)
_HIDING_ANNOTATIONS = {"/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"}
_SAFE_LINKS = (b"http://", b"https://", b"mailto:", b"tel:")


def rebuild(data: bytes, kind: str) -> bytes:
    """The document without scripts, actions, attachments and metadata; signed ones byte for byte.

    A PDF that opens without a password but forbids printing is stored without that lock. A
    document with an electronic signature cannot be rewritten without breaking the signature, so
    it is kept as it is when nothing in it acts, and refused otherwise.
    Raises Rejected: damaged, encrypted, empty_document, too_many_pages, expands_too_much,
    signed_but_active.
    """
    set_qpdf_limits(
        flate_max_memory=MOST_IN_ONE_STREAM,
        run_length_max_memory=MOST_IN_ONE_STREAM,
        parser_max_container_size=1_000_000,
    )
    try:
        with _open(data) as document:
            return _judge_and_rebuild(document, data)
    except pikepdf.PasswordError as fault:
        raise Rejected("encrypted") from fault
    except (
        pikepdf.PdfError,
        ValueError,
        TypeError,
        RecursionError,
        KeyError,
        AttributeError,
    ) as fault:
        raise Rejected("damaged") from fault


def _open(data: bytes) -> pikepdf.Pdf:
    """Strictly first; a complete file with a faulty table is repaired, a cut one is refused."""
    try:
        return pikepdf.open(io.BytesIO(data), attempt_recovery=False, suppress_warnings=True)
    except pikepdf.PasswordError:
        raise
    except pikepdf.PdfError:
        if b"%%EOF" not in data[-2048:]:
            raise
        return pikepdf.open(io.BytesIO(data), suppress_warnings=True)


def _judge_and_rebuild(document: pikepdf.Pdf, data: bytes) -> bytes:
    pages = len(document.pages)
    if pages == 0:
        raise Rejected("empty_document")
    if pages > MOST_PAGES:
        raise Rejected("too_many_pages")
    _judge_streams(document)
    signed = _is_signed(document)
    acts = _disarm(document)
    if signed and acts:
        raise Rejected("signed_but_active")
    if signed:
        return data
    _forget(document)
    out = io.BytesIO()
    document.save(
        out,
        encryption=False,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        deterministic_id=True,
    )
    return out.getvalue()


def _judge_streams(document: pikepdf.Pdf) -> None:
    """Refuse a stream that grows beyond all use; the bytes are counted, never kept."""
    left = MOST_IN_ALL_STREAMS
    for item in document.objects:
        if isinstance(item, pikepdf.Stream) and _filters(item) == ["/FlateDecode"]:
            grown = _grown(item.read_raw_bytes(), min(left, MOST_IN_ONE_STREAM))
            left -= grown
            if grown >= MOST_IN_ONE_STREAM or left <= 0:
                raise Rejected("expands_too_much")


def _filters(stream: pikepdf.Stream) -> list[str]:
    found = stream.get(Name.Filter)
    if found is None:
        return []
    return [str(found)] if isinstance(found, Name) else [str(name) for name in found.as_list()]


def _grown(packed: bytes, bound: int) -> int:
    """How many bytes `packed` inflates to, counted up to `bound`; a broken tail ends the count."""
    machine, total = zlib.decompressobj(), 0
    try:
        while packed and not machine.eof and total < bound:
            total += len(machine.decompress(packed, _CHUNK))
            packed = machine.unconsumed_tail
    except zlib.error:
        return total
    return total


def _dictionaries(thing: Object, depth: int = 0) -> Iterator[Object]:
    """The dictionaries that lie directly in `thing`, itself first; indirect ones come by themselves."""
    if depth > 60:
        raise Rejected("damaged")
    if isinstance(thing, Dictionary | pikepdf.Stream):
        yield thing
        children: Iterator[object] = iter([child for _, child in thing.items()])
    elif isinstance(thing, pikepdf.Array):
        children = iter(thing.as_list())
    else:
        return
    for child in children:
        if isinstance(child, Dictionary | pikepdf.Array) and not child.is_indirect:
            yield from _dictionaries(child, depth + 1)


def _is_signed(document: pikepdf.Pdf) -> bool:
    return any(
        isinstance(item, Dictionary) and "/ByteRange" in item and "/Contents" in item
        for item in document.objects
    )


def _disarm(document: pikepdf.Pdf) -> bool:
    """Take out what acts; True if there was anything."""
    found = False
    for item in document.objects:
        for part in _dictionaries(item):
            found |= _disarm_one(part)
    return found


def _disarm_one(part: Object) -> bool:
    found = False
    for key in _ACTIVE_KEYS:
        if key in part and not _is_plain_destination(key, part[key]):
            del part[key]
            found = True
    if _acts(part) or str(part.get("/Subtype", "")) in _HIDING_ANNOTATIONS:
        for key in list(part.keys()):
            del part[key]
        found = True
    return found


def _is_plain_destination(key: str, value: object) -> bool:
    """An opening view ("show page 1") is not an action; word processors write it everywhere."""
    if key != "/OpenAction":
        return False
    return isinstance(value, pikepdf.Array) or (
        isinstance(value, Dictionary) and str(value.get("/S", "")) == "/GoTo"
    )


def _acts(part: Object) -> bool:
    verb = str(part.get("/S", ""))
    if verb == "/URI":
        target = part.get("/URI")
        return not (
            isinstance(target, pikepdf.String)
            and bytes(target).strip().lower().startswith(_SAFE_LINKS)
        )
    return verb in _ACTING


def _forget(document: pikepdf.Pdf) -> None:
    """Drop metadata of the document and of the pictures in it, save the title."""
    for key in list(document.docinfo.keys()):
        if key != "/Title":
            del document.docinfo[key]
    for item in document.objects:
        if isinstance(item, Dictionary | pikepdf.Stream):
            for key in ("/Metadata", "/PieceInfo"):
                if key in item:
                    del item[key]
        if isinstance(item, pikepdf.Stream) and _filters(item) == ["/DCTDecode"]:
            raw = item.read_raw_bytes()
            if (bare := without_side_data(raw)) != raw:
                item.write(bare, filter=Name.DCTDecode)

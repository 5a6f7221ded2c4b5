"""PDF (ISO 32000-2): the text of every page, and all that stands beside or under it."""

import io
import re
from collections.abc import Iterator
from contextlib import closing

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pikepdf import Array, Dictionary, Name, Object

from serambi.privacy.findings import Kind, Passage, Reading, Trait, Unreadable

MOST_PAGES = 2_000
MOST_REVISIONS = 6
LEAST_PICTURE = 48
"""Pixels of a picture's shorter side below which it is a rule or a bullet."""
MOST_STRANGE = 0.1
DAMAGED = "PDF ini rusak atau terkunci."
_GLYPH_CODES = re.compile(rb"<[0-9A-Fa-f\s]*>")
"""Numbers of glyphs in the commands that draw a page: no digits that anyone reads."""

_SPOKEN = ("/Contents", "/T", "/TU", "/Subj", "/RC", "/V", "/DV", "/Alt", "/ActualText", "/E")


def read(data: bytes, kind: str) -> Reading:
    """All text of the document and what it hides. Raises Unreadable."""
    try:
        passages, traits = _pages(data)
        for number, old in enumerate(_revisions(data), start=1):
            more, _ = _pages(old)
            place = f"versi lama {number}"
            passages += [Passage(f"{place}, {one.place}", one.text) for one in more]
            traits.append(Trait(Kind.EARLIER_VERSION, place))
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as document:
            passages += _beside(document)
            traits += _hiding(document)
            if not any(one.kind is Kind.PICTURE for one in traits):
                traits += _undrawn(document)
    except pikepdf.PasswordError as fault:
        raise Unreadable("PDF ini terkunci kata sandi.") from fault
    except (
        pikepdf.PdfError,
        pypdfium2.PdfiumError,
        ValueError,
        TypeError,
        RecursionError,
    ) as fault:
        raise Unreadable(DAMAGED) from fault
    return Reading(tuple(passages), tuple(traits))


def _pages(data: bytes) -> tuple[list[Passage], list[Trait]]:
    passages, pictured, blank = [], [], []
    with closing(pypdfium2.PdfDocument(data)) as document:
        if len(document) > MOST_PAGES:
            raise Unreadable("PDF ini terlalu panjang untuk diperiksa.")
        for number, page in enumerate(document, start=1):
            with closing(page):
                text = _text(page)
                _readable(text, number)
                passages.append(Passage(f"halaman {number}", text))
                if _has_picture(page):
                    pictured.append(number)
                elif not text.strip() and any(True for _ in page.get_objects(max_depth=3)):
                    blank.append(number)
    traits = []
    if pictured:
        traits.append(Trait(Kind.PICTURE, "halaman", _numbers(pictured)))
    if blank:
        traits.append(Trait(Kind.NO_TEXT, "halaman", _numbers(blank)))
    return passages, traits


def _text(page: pypdfium2.PdfPage) -> str:
    with closing(page.get_textpage()) as textpage:
        return str(textpage.get_text_bounded())


def _readable(text: str, number: int) -> None:
    """Refuse a page whose letters have no meaning: a font without a table of characters."""
    letters = [one for one in text if not one.isspace()]
    strange = sum(
        one == "\ufffd" or "\ue000" <= one <= "\uf8ff" or ord(one) < 32 for one in letters
    )
    if letters and strange / len(letters) > MOST_STRANGE:
        raise Unreadable(f"Huruf pada halaman {number} tidak dapat dikenali.")


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=8):
        width, height = one.get_px_size()
        if min(width, height) >= LEAST_PICTURE:
            return True
    return False


def _numbers(pages: list[int]) -> str:
    shown = ", ".join(str(one) for one in pages[:20])
    return shown + (" …" if len(pages) > 20 else "")


def _revisions(data: bytes) -> list[bytes]:
    """Earlier versions kept inside by incremental saving: whatever opens up to an older %%EOF."""
    found: list[bytes] = []
    place = data.find(b"%%EOF")
    while place >= 0 and len(found) <= MOST_REVISIONS:
        end = place + 5
        if data[end:].strip() and b"%%EOF" in data[end:] and _opens(data[:end]):
            found.append(data[:end])
        place = data.find(b"%%EOF", end)
    if len(found) > MOST_REVISIONS:
        raise Unreadable("PDF ini menyimpan terlalu banyak versi lama.")
    return found


def _opens(data: bytes) -> bool:
    try:
        with pikepdf.open(
            io.BytesIO(data), attempt_recovery=False, suppress_warnings=True
        ) as older:
            return len(older.pages) > 0
    except pikepdf.PdfError:
        return False


def _beside(document: pikepdf.Pdf) -> Iterator[Passage]:
    """Properties, bookmarks, notes, form fields, descriptions: text that no page shows by itself."""
    told = [str(value) for value in document.docinfo.values()]
    told += [
        item.read_bytes().decode("utf-8", "replace")
        for item in document.objects
        if isinstance(item, pikepdf.Stream) and str(item.get("/Type", "")) == "/Metadata"
    ]
    if told:
        yield Passage("keterangan dokumen", "\n".join(told))
    spoken = []
    for item in document.objects:
        for part in _dictionaries(item, 0):
            spoken += [_said(part[key]) for key in _SPOKEN if key in part]
            if "/Title" in part and "/Parent" in part:
                spoken.append(_said(part["/Title"]))
            if "/URI" in part:
                spoken.append(_said(part["/URI"]))
    if any(spoken):
        yield Passage("catatan, isian, dan penanda", "\n".join(filter(None, spoken)))


def _dictionaries(thing: Object, depth: int) -> Iterator[Object]:
    """The dictionaries that lie directly in `thing`; indirect ones come by themselves."""
    if depth > 60:
        raise Unreadable(DAMAGED)
    if isinstance(thing, Dictionary | pikepdf.Stream):
        yield thing
        children: list[object] = [child for _, child in thing.items()]
    elif isinstance(thing, Array):
        children = list(thing.as_list())
    else:
        return
    for child in children:
        if isinstance(child, Dictionary | Array) and not child.is_indirect:
            yield from _dictionaries(child, depth + 1)


def _said(value: object) -> str:
    if isinstance(value, pikepdf.String):
        return str(value)
    if isinstance(value, pikepdf.Stream):
        return _GLYPH_CODES.sub(b" ", value.read_bytes()).decode("utf-8", "replace")
    return ""


def _hiding(document: pikepdf.Pdf) -> Iterator[Trait]:
    author = str(document.docinfo.get("/Author", "")).strip()
    if author:
        yield Trait(
            Kind.AUTHOR, "keterangan dokumen", " ".join(f"{w[0]}•••" for w in author.split())
        )
    if document.attachments or _any_key(document, ("/EmbeddedFiles", "/EF", "/AF")):
        yield Trait(Kind.ATTACHMENT, "lampiran PDF")
    if _hides_layers(document):
        yield Trait(Kind.HIDDEN_LAYER, "lapisan PDF")
    notes = [
        number
        for number, page in enumerate(document.pages, start=1)
        if any(_is_note(one) for one in _annotations(page))
    ]
    if notes:
        yield Trait(Kind.COMMENT, "halaman", _numbers(notes))


def _undrawn(document: pikepdf.Pdf) -> Iterator[Trait]:
    """Pictures that the file carries and no page draws."""
    sizes = [
        min(int(item.get("/Width", 0)), int(item.get("/Height", 0)))
        for item in document.objects
        if isinstance(item, pikepdf.Stream) and str(item.get("/Subtype", "")) == "/Image"
    ]
    if any(size >= LEAST_PICTURE for size in sizes):
        yield Trait(Kind.PICTURE, "gambar yang tidak tampil di halaman")


def _any_key(document: pikepdf.Pdf, keys: tuple[str, ...]) -> bool:
    return any(
        key in part for item in document.objects for part in _dictionaries(item, 0) for key in keys
    )


def _hides_layers(document: pikepdf.Pdf) -> bool:
    """True if any layer is off at opening, or could be: /OFF, /BaseState or an automatic state."""
    layers = document.Root.get("/OCProperties")
    if not isinstance(layers, Dictionary):
        return False
    states = [layers.get("/D"), *list(layers.get("/Configs", Array()).as_list())]
    for state in states:
        if not isinstance(state, Dictionary):
            continue
        off = state.get("/OFF")
        if isinstance(off, Array) and len(off):
            return True
        if str(state.get("/BaseState", "/ON")) != "/ON":
            return True
    return any("/Usage" in part for item in document.objects for part in _dictionaries(item, 0)
               if str(part.get("/Type", "")) == "/OCG")  # fmt: skip


def _annotations(page: pikepdf.Page) -> list[Object]:
    found = page.obj.get("/Annots", Array())
    return [one for one in found.as_list() if isinstance(one, Dictionary)]


def _is_note(annotation: Object) -> bool:
    """A remark: anything with words that is neither a link nor a form field."""
    shown = annotation.get("/Subtype", Name.Link)
    return str(shown) not in {"/Link", "/Widget", "/Popup"} and bool(
        _said(annotation.get("/Contents", "")).strip()
    )

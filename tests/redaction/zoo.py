"""PDFs that hold a secret in every place we know of, built here operator by operator."""

import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict, Unpack

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageDraw, ImageFont

from serambi.redaction.engine.painting import _font
from serambi.redaction.engine.values import Mark

NIK = "1971014503990001"
WIDE, HIGH = 612, 792
AT = (72, 690)
"""Where the secret stands, in points from the lower left corner; 14 points high."""
AROUND = Mark(1, (1000, 1040, 4600, 1380), "h.1")
"""A box around it on an upright page."""
ELSEWHERE = Mark(1, (1000, 5000, 2000, 5300), "h.1")
SEEN = b"BT /F1 14 Tf 72 690 Td (NIK " + NIK.encode() + b") Tj ET\n"
FIRST = b"BT /F1 14 Tf 72 740 Td (Berita acara pemeriksaan) Tj ET\n"
LAST = b"BT /F1 14 Tf 72 600 Td (Hasilnya diumumkan sesudah pleno) Tj ET\n"


@dataclass(frozen=True)
class Animal:
    """A file with a secret, and the boxes that the desk drew."""

    name: str
    data: bytes
    marks: tuple[Mark, ...] = (AROUND,)


def font(document: pikepdf.Pdf) -> pikepdf.Object:
    return document.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )


class Saving(TypedDict, total=False):
    """How a document is written, otherwise than plainly."""

    encryption: pikepdf.Encryption
    object_stream_mode: pikepdf.ObjectStreamMode


def pdf(
    *contents: bytes, change: Callable[[pikepdf.Pdf], None] | None = None, **saving: Unpack[Saving]
) -> bytes:
    """One page for each content, after `change`."""
    document = pikepdf.new()
    face = font(document)
    for content in contents or (FIRST + SEEN + LAST,):
        page = document.add_blank_page(page_size=(WIDE, HIGH))
        page.obj.Resources = Dictionary(Font=Dictionary(F1=face))
        page.obj.Contents = document.make_stream(content)
    if change:
        change(document)
    out = io.BytesIO()
    document.save(out, **saving)
    return out.getvalue()


def blank_pdf() -> bytes:
    """One page with harmless words."""
    return pdf(FIRST + LAST)


def drawn(text: str = f"NIK {NIK}", size: int = 46) -> Image.Image:
    """The words as a picture."""
    face: ImageFont.FreeTypeFont = _font(size)
    probe = ImageDraw.Draw(Image.new("L", (1, 1)))
    wide = int(probe.textlength(text, font=face)) + 8
    picture = Image.new("L", (wide, size + 16), 255)
    ImageDraw.Draw(picture).text((4, 2), text, fill=0, font=face)
    return picture


def image(document: pikepdf.Pdf, picture: Image.Image, **more: object) -> pikepdf.Object:
    return pikepdf.Stream(
        document, zlib.compress(picture.tobytes()), Type=Name.XObject, Subtype=Name.Image,
        Width=picture.width, Height=picture.height, BitsPerComponent=8,
        ColorSpace=Name.DeviceGray, Filter=Name.FlateDecode, **more,
    )  # fmt: skip


def put(document: pikepdf.Pdf, kind: str, name: str, thing: pikepdf.Object) -> None:
    """A resource on the first page."""
    resources = document.pages[0].obj.Resources
    if f"/{kind}" not in resources:
        resources[f"/{kind}"] = Dictionary()
    resources[f"/{kind}"][f"/{name}"] = thing


def outlines() -> bytes:
    """The secret as filled shapes, a run of pixels each."""
    picture = drawn(size=60)
    dots, wide, said = picture.tobytes(), picture.width, [b"q 0.25 0 0 0.25 72 686 cm"]
    for y in range(picture.height):
        x = 0
        while x < wide:
            start = x
            while x < wide and dots[y * wide + x] < 128:
                x += 1
            if x > start:
                said.append(b"%d %d %d 1 re f" % (start, picture.height - y, x - start))
            x += 1
    return pdf(FIRST + b"\n".join([*said, b"Q\n"]) + LAST)


def in_image(document: pikepdf.Pdf) -> None:
    put(document, "XObject", "Im", image(document, drawn()))
    _add(document, b"q 180 0 0 22 72 684 cm /Im Do Q\n")


def inline_image() -> bytes:
    picture = drawn(size=20)
    raw = zlib.compress(picture.tobytes())
    head = b"q 180 0 0 20 72 686 cm BI /W %d /H %d /BPC 8 /CS /G /F /Fl ID " % picture.size
    return pdf(FIRST + head + raw + b" EI Q\n" + LAST)


def scan(document: pikepdf.Pdf) -> None:
    in_image(document)
    _add(document, b"BT 3 Tr /F1 14 Tf 72 690 Td (NIK " + NIK.encode() + b") Tj ET\n")


def _add(document: pikepdf.Pdf, content: bytes) -> None:
    page = document.pages[0].obj
    page.Contents = document.make_stream(page.Contents.read_bytes() + content)


def form_object(document: pikepdf.Pdf) -> None:
    resources = document.pages[0].obj.Resources
    inner = document.make_stream(SEEN)
    outer = document.make_stream(b"q /Dalam Do Q")
    for stream, more in ((inner, {}), (outer, {"/XObject": Dictionary(Dalam=inner)})):
        for key, value in {
            "/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, WIDE, HIGH]),
            "/Resources": Dictionary({"/Font": resources.Font, **more}),
        }.items():  # fmt: skip
            stream[key] = value
    put(document, "XObject", "Luar", outer)
    _add(document, b"q /Luar Do Q\n")


def pattern(document: pikepdf.Pdf) -> None:
    tile = document.make_stream(SEEN)
    for key, value in {
        "/Type": Name.Pattern, "/PatternType": 1, "/PaintType": 1, "/TilingType": 1,
        "/BBox": Array([0, 0, WIDE, HIGH]), "/XStep": WIDE, "/YStep": HIGH,
        "/Resources": Dictionary(Font=document.pages[0].obj.Resources.Font),
    }.items():  # fmt: skip
        tile[key] = value
    put(document, "Pattern", "P", tile)
    _add(document, b"/Pattern cs /P scn 60 670 300 50 re f\n")


def layer_off(document: pikepdf.Pdf) -> None:
    group = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("rahasia")))
    document.Root.OCProperties = Dictionary(
        OCGs=Array([group]), D=Dictionary(OFF=Array([group]), Order=Array([group]))
    )
    put(document, "Properties", "MC", group)
    _add(document, b"/OC /MC BDC " + SEEN + b"EMC\n")


def actual_text(document: pikepdf.Pdf) -> None:
    hexed = NIK.encode("utf-16-be").hex().encode()
    said = (
        b"/Span <</ActualText <FEFF"
        + hexed
        + b">>> BDC BT /F1 14 Tf 72 690 Td (lihat lampiran) Tj ET EMC\n"
    )
    _add(document, said)


def _cmap(pairs: str) -> bytes:
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def "
        "1 begincodespacerange <00> <FF> endcodespacerange "
        f"{pairs} endcmap end end"
    ).encode()


def lying_font(document: pikepdf.Pdf) -> None:
    """Sixteen dashes that are the NIK for whoever copies them."""
    rows = [f"<{65 + place:02X}> <{ord(digit):04X}>" for place, digit in enumerate(NIK)]
    face = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica,
        ToUnicode=document.make_stream(_cmap(f"16 beginbfchar {' '.join(rows)} endbfchar")),
    )  # fmt: skip
    document.pages[0].obj.Resources.Font["/F2"] = document.make_indirect(face)
    letters = bytes(range(65, 65 + 16))
    _add(document, b"BT /F2 14 Tf 72 690 Td (" + letters + b") Tj ET\n")


def drawn_letters(document: pikepdf.Pdf) -> None:
    """A Type 3 font: every digit is a picture of its own."""
    procedures = Dictionary()
    for digit in sorted(set(NIK)):
        shape = b"500 0 0 0 500 700 d1 0 0 300 %d re f" % (100 + 60 * int(digit))
        procedures[f"/d{digit}"] = document.make_stream(shape)
    names = Array([48, *[Name(f"/d{digit}") for digit in sorted(set(NIK))]])
    face = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 500, 700]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), CharProcs=procedures,
        Encoding=Dictionary(Type=Name.Encoding, Differences=names), FirstChar=48, LastChar=57,
        Widths=Array([500] * 10),
        ToUnicode=document.make_stream(_cmap("1 beginbfrange <30> <39> <0030> endbfrange")),
    )  # fmt: skip
    document.pages[0].obj.Resources.Font["/F3"] = document.make_indirect(face)
    _add(document, b"BT /F3 14 Tf 72 690 Td (" + NIK.encode() + b") Tj ET\n")


def note(document: pikepdf.Pdf) -> None:
    _annotate(document, Dictionary(
        Type=Name.Annot, Subtype=Name.Text, Rect=Array([72, 690, 90, 708]),
        Contents=String(f"NIK {NIK}"), T=String(NIK),
    ))  # fmt: skip


def free_text(document: pikepdf.Pdf) -> None:
    look = document.make_stream(b"BT /F1 14 Tf 2 4 Td (NIK " + NIK.encode() + b") Tj ET")
    for key, value in {
        "/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 250, 20]),
        "/Resources": Dictionary(Font=document.pages[0].obj.Resources.Font),
    }.items():  # fmt: skip
        look[key] = value
    _annotate(document, Dictionary(
        Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([72, 686, 322, 706]), F=4,
        Contents=String(f"NIK {NIK}"), DA=String("/F1 14 Tf"), AP=Dictionary(N=look),
    ))  # fmt: skip


def hidden_note(document: pikepdf.Pdf) -> None:
    note(document)
    document.pages[0].obj.Annots[0].F = 2


def link(document: pikepdf.Pdf) -> None:
    _annotate(document, Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([72, 690, 90, 708]),
        A=Dictionary(S=Name.URI, URI=String(f"https://contoh.example/?nik={NIK}")),
    ))  # fmt: skip


def field(document: pikepdf.Pdf) -> None:
    free_text(document)
    widget = document.pages[0].obj.Annots[0]
    widget.Subtype = Name.Widget
    for key, value in {
        "/FT": Name.Tx,
        "/T": String("nik"),
        "/V": String(NIK),
        "/DV": String(NIK),
    }.items():
        widget[key] = value
    document.Root.AcroForm = Dictionary(Fields=Array([widget]), DR=Dictionary())


def xfa(document: pikepdf.Pdf) -> None:
    data = document.make_stream(f"<xdp><nik>{NIK}</nik></xdp>".encode())
    document.Root.AcroForm = Dictionary(Fields=Array([]), XFA=data)


def _annotate(document: pikepdf.Pdf, annotation: Dictionary) -> None:
    document.pages[0].obj.Annots = Array([document.make_indirect(annotation)])


def attachment(document: pikepdf.Pdf) -> None:
    document.attachments["nik.txt"] = f"NIK {NIK}".encode()


def info(document: pikepdf.Pdf) -> None:
    document.docinfo["/Author"] = NIK
    document.docinfo["/Subject"] = f"NIK {NIK}"


def xmp(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as told:
        told["dc:description"] = f"NIK {NIK}"


def bookmark(document: pikepdf.Pdf) -> None:
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"NIK {NIK}", 0))


def thumbnail(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.Thumb = image(document, drawn())


def piece(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.PieceInfo = Dictionary(Aplikasi=Dictionary(Private=String(NIK)))


def script(document: pikepdf.Pdf) -> None:
    code = Dictionary(S=Name.JavaScript, JS=String(f"var nik = '{NIK}';"))
    document.Root.OpenAction = document.make_indirect(code)


def destination(document: pikepdf.Pdf) -> None:
    where = Array([document.pages[0].obj, Name.Fit])
    document.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String(NIK), where])))


def structure(document: pikepdf.Pdf) -> None:
    told = Dictionary(Type=Name.StructElem, S=Name.Figure, Alt=String(f"KTP {NIK}"))
    document.Root.StructTreeRoot = Dictionary(
        Type=Name.StructTreeRoot, K=document.make_indirect(told)
    )


def label(document: pikepdf.Pdf) -> None:
    document.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(NIK))]))


def orphan(document: pikepdf.Pdf) -> None:
    put(document, "XObject", "Tak", document.make_stream(SEEN))


def masked(document: pikepdf.Pdf) -> None:
    picture = drawn()
    clear = image(document, Image.new("L", picture.size, 0))
    put(document, "XObject", "Im", image(document, picture, SMask=clear))
    _add(document, b"q 180 0 0 22 72 684 cm /Im Do Q\n")


def alternate(document: pikepdf.Pdf) -> None:
    other = image(document, drawn())
    shown = image(
        document, Image.new("L", (200, 30), 200), Alternates=Array([Dictionary(Image=other)])
    )
    put(document, "XObject", "Im", shown)
    _add(document, b"q 180 0 0 22 72 684 cm /Im Do Q\n")


def shared_form(document: pikepdf.Pdf) -> None:
    form_object(document)
    second = document.add_blank_page(page_size=(WIDE, HIGH))
    second.obj.Resources = document.pages[0].obj.Resources
    second.obj.Contents = document.make_stream(FIRST + b"q 0 0 10 10 re W n /Luar Do Q\n")


def cropped(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.CropBox = Array([0, 0, WIDE, 660])


def incremental() -> bytes:
    """The words were there in the first saving; the second took them off the page."""
    old = pdf()
    with pikepdf.open(io.BytesIO(old)) as document:
        number = document.pages[0].obj.Contents.objgen[0]
        size = len(document.objects) + 1
        root = document.Root.objgen[0]
    start = old.rindex(b"startxref")
    before = int(old[start:].split()[1])
    body = FIRST + LAST
    added = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
        number,
        len(body),
        body,
    )
    place = len(old) + len(added)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, len(old))
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        size, root, before, place,
    )  # fmt: skip
    return old + added + table + trailer


def turned(angle: int, *, offset: bool) -> Animal:
    """The page turned by `angle` degrees, with or without its own origin and a cut edge."""
    left, bottom = (30, 40) if offset else (0, 0)
    wide, high = WIDE - left, HIGH - bottom

    def change(document: pikepdf.Pdf) -> None:
        page = document.pages[0].obj
        page.Rotate = angle
        if offset:
            page.CropBox = Array([left, bottom, WIDE, HIGH])

    x0, y0, x1, y1 = 66 - left, 684 - bottom, 240 - left, 708 - bottom
    upright = (x0 / wide, 1 - y1 / high, x1 / wide, 1 - y0 / high)
    a, b, c, d = upright
    seen = {
        0: (a, b, c, d),
        90: (1 - d, a, 1 - b, c),
        180: (1 - c, 1 - d, 1 - a, 1 - b),
        270: (b, 1 - c, d, 1 - a),
    }[angle]
    west, north, east, south = (round(one * 10_000) for one in seen)
    mark = Mark(1, (west, north, east, south), "h.1")
    return Animal(f"turned {angle}{' cut' if offset else ''}", pdf(change=change), (mark,))


PLAIN = FIRST + LAST
SPLIT = (
    b"BT /F1 14 Tf 72 690 Td [" + b" ".join(b"(%c) -2" % one for one in NIK.encode()) + b"] TJ ET\n"
)
MIXED = b"".join(
    b"BT /F1 14 Tf %d 690 Td (%c) Tj ET\n" % (72 + place * 8, NIK.encode()[place])
    for place in (3, 0, 9, 15, 1, 7, 2, 11, 4, 14, 5, 13, 6, 12, 8, 10)
)


def _with(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    return pdf(PLAIN, change=change)


def animals() -> list[Animal]:
    """Everything."""
    hidden = (ELSEWHERE,)
    black = b"0 g 60 680 250 30 re f\n"
    return [
        Animal("text", pdf()),
        Animal("text already under a black shape", pdf(FIRST + SEEN + black + LAST), hidden),
        Animal("text under a picture", pdf(FIRST + SEEN + LAST, change=_cover), hidden),
        Animal("outlines", outlines()),
        Animal("picture", _with(in_image)),
        Animal("inline picture", inline_image()),
        Animal("scan with its reading", _with(scan)),
        Animal("forms in forms", _with(form_object)),
        Animal("pattern", _with(pattern)),
        Animal("split run", pdf(FIRST + SPLIT + LAST)),
        Animal("letters out of order", pdf(FIRST + MIXED + LAST)),
        Animal("hexadecimal string", pdf(PLAIN + SEEN.replace(b"(NIK " + NIK.encode() + b")", b"<" + f"NIK {NIK}".encode().hex().encode() + b">"))),
        Animal("drawn letters", _with(drawn_letters)),
        Animal("lying font", _with(lying_font)),
        Animal("actual text", _with(actual_text)),
        Animal("layer switched off", _with(layer_off), hidden),
        Animal("white text", pdf(PLAIN + b"1 g\n" + SEEN), hidden),
        Animal("text without ink", pdf(PLAIN + b"3 Tr\n" + SEEN), hidden),
        Animal("text as a clip", pdf(PLAIN + b"q 7 Tr\n" + SEEN + b"Q\n"), hidden),
        Animal("text off the page", pdf(PLAIN + b"q 1 0 0 1 0 900 cm\n" + SEEN + b"Q\n"), hidden),
        Animal("tiny text", pdf(PLAIN + SEEN.replace(b"/F1 14 Tf", b"/F1 0.1 Tf")), hidden),
        Animal("cut page", pdf(change=cropped), hidden),
        Animal("note", _with(note), hidden),
        Animal("hidden note", _with(hidden_note), hidden),
        Animal("free text", _with(free_text)),
        Animal("link", _with(link), hidden),
        Animal("form field", _with(field)),
        Animal("XFA", _with(xfa), hidden),
        Animal("attachment", _with(attachment), hidden),
        Animal("info", _with(info), hidden),
        Animal("XMP", _with(xmp), hidden),
        Animal("bookmark", _with(bookmark), hidden),
        Animal("thumbnail", _with(thumbnail), hidden),
        Animal("private data of a program", _with(piece), hidden),
        Animal("script", _with(script), hidden),
        Animal("named place", _with(destination), hidden),
        Animal("words for the blind", _with(structure), hidden),
        Animal("page label", _with(label), hidden),
        Animal("object nobody draws", _with(orphan), hidden),
        Animal("picture behind a clear mask", _with(masked), hidden),
        Animal("other picture for print", _with(alternate), hidden),
        Animal("form shared with a plain page", _with(shared_form)),
        Animal("earlier saving", incremental(), hidden),
        Animal("locked against copying", pdf(encryption=pikepdf.Encryption(owner="x", user=""))),
        Animal("compressed objects", pdf(object_stream_mode=pikepdf.ObjectStreamMode.generate)),
        *[turned(angle, offset=offset) for angle in (0, 90, 180, 270) for offset in (False, True)],
    ]  # fmt: skip


def _cover(document: pikepdf.Pdf) -> None:
    photo = Image.radial_gradient("L").resize((260, 40))
    put(document, "XObject", "Im", image(document, photo))
    _add(document, b"q 300 0 0 40 60 676 cm /Im Do Q\n")


def drawn_over(animal: Animal) -> bytes:
    """The control: black shapes over the boxes, as people do it in a drawing program."""
    with pikepdf.open(io.BytesIO(animal.data)) as document:
        page = document.pages[0]
        said = [b"\nq 0 g"]
        for mark in animal.marks:
            left, top, right, bottom = (side / 10_000 for side in mark.rect)
            said.append(
                b"%.2f %.2f %.2f %.2f re f"
                % (left * WIDE, (1 - bottom) * HIGH, (right - left) * WIDE, (bottom - top) * HIGH)
            )
        page.contents_add(b"\n".join([*said, b"Q\n"]))
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

"""The new file: every page is a picture of what was seen, with its boxes painted in."""

import io
import zlib

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name
from PIL import Image

from serambi.redaction.engine import layer
from serambi.redaction.engine.pages import (
    POINTS,
    opened,
    page_at,
    picture_of,
    render,
    seen_glyphs,
    sheet_of,
)
from serambi.redaction.engine.painting import paint, strip_words, with_strip
from serambi.redaction.engine.values import Mark

DOTS = 200
JPEG_QUALITY = 82


def pdf(data: bytes, marks: list[Mark], title: str) -> bytes:
    """A PDF of pictures with a text layer; nothing of the objects of `data` goes along."""
    made = pikepdf.new()
    font = _font(made)
    with opened(data) as document:
        for number in range(1, len(document) + 1):
            here = [mark for mark in marks if mark.page == number]
            with page_at(document, number) as page:
                _add(made, font, page, here)
    out = io.BytesIO()
    if title:
        made.docinfo["/Title"] = title
    made.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def picture(data: bytes, marks: list[Mark], kind: str) -> bytes:
    """A JPEG or PNG with the boxes in its pixels and nothing beside them."""
    found = picture_of(data)
    paint(found, marks)
    found.info = {}
    return _jpeg(found, 90) if kind == "jpeg" else _png(found)


def _add(
    made: pikepdf.Pdf, font: pikepdf.Object, page: pypdfium2.PdfPage, marks: list[Mark]
) -> None:
    sheet = sheet_of(page)
    picture = render(page, DOTS)
    seen = seen_glyphs(page, sheet) if sheet.glyphs else []
    dots = POINTS * picture.width / sheet.width
    boxes = paint(picture, marks)
    size = picture.size
    lines = layer.kept_words(seen, boxes, size, sheet.shape)
    if marks:
        picture = with_strip(picture, strip_words(marks))
    width, height = (side * POINTS / dots for side in picture.size)
    text = layer.content(lines, size[0] * POINTS / dots, size[1] * POINTS / dots, height)
    drawn = f"q {width:.4f} 0 0 {height:.4f} 0 0 cm /Halaman Do Q\n".encode("ascii")
    blank = made.add_blank_page(page_size=(width, height))
    blank.obj.Resources = Dictionary(
        XObject=Dictionary({"/Halaman": _image(made, picture)}),
        Font=Dictionary({layer.FONT: font}),
    )
    blank.obj.Contents = made.make_stream(drawn + text)


def _image(made: pikepdf.Pdf, picture: Image.Image) -> pikepdf.Object:
    """The picture as JPEG or as deflated pixels, whichever is smaller."""
    photo = _jpeg(picture, JPEG_QUALITY)
    exact = zlib.compress(picture.tobytes(), 6)
    kept, packing = (
        (photo, Name.DCTDecode) if len(photo) < len(exact) else (exact, Name.FlateDecode)
    )
    return pikepdf.Stream(
        made,
        kept,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.width,
        Height=picture.height,
        BitsPerComponent=8,
        ColorSpace=Name.DeviceGray if picture.mode == "L" else Name.DeviceRGB,
        Filter=packing,
    )


def _font(made: pikepdf.Pdf) -> pikepdf.Object:
    """A font without shapes: every code is half a letter's height wide and means its own character."""
    below = made.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=Name("/SerambiBayang"),
            CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
            FontDescriptor=made.make_indirect(_descriptor()),
            DW=500,
            CIDToGIDMap=Name.Identity,
        )
    )
    return made.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/SerambiBayang"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([below]),
            ToUnicode=made.make_stream(layer.cmap()),
        )
    )


def _descriptor() -> Dictionary:
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/SerambiBayang"),
        Flags=5,
        FontBBox=Array([0, -200, 500, 800]),
        ItalicAngle=0,
        Ascent=800,
        Descent=-200,
        CapHeight=800,
        StemV=80,
    )


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, subsampling=0)
    return out.getvalue()


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=6)
    return out.getvalue()

"""Specimens: files that must be refused, made harmless, or let through, built here byte by byte."""

import io
import struct
import zipfile
import zlib
from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageDraw

SIX_BY_SIX = (64, 48)


def photo(
    *,
    gps: bool = False,
    orientation: int = 1,
    size: tuple[int, int] = SIX_BY_SIX,
    mode: str = "RGB",
) -> bytes:
    """A JPEG as a phone writes it; `gps` adds a place, a maker and a comment."""
    picture = Image.new(mode, size, 128 if mode == "L" else None)
    ImageDraw.Draw(picture).rectangle(
        (0, 0, size[0] // 2, size[1] // 2), fill=255 if mode == "L" else None
    )
    exif = Image.Exif()
    exif[0x0112] = orientation
    if gps:
        exif[0x010F] = "TELEPON RAHASIA"
        exif[0x8825] = {1: "S", 2: (2.0, 7.0, 45.0), 3: "E", 4: (106.0, 6.0, 50.0)}
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif.tobytes(), comment=b"catatan rahasia" if gps else b"")
    return out.getvalue()


def png(mode: str = "RGB", size: tuple[int, int] = SIX_BY_SIX) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, "PNG")
    return out.getvalue()


def png_declaring(width: int, height: int) -> bytes:
    """A tiny PNG whose header promises width × height pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 4096))
        + chunk(b"IEND", b"")
    )


def _blank(pages: int = 1) -> pikepdf.Pdf:
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page()
    return document


def _saved(document: pikepdf.Pdf, encryption: pikepdf.Encryption | None = None) -> bytes:
    out = io.BytesIO()
    document.save(out, encryption=encryption)
    return out.getvalue()


def pdf(pages: int = 1) -> bytes:
    document = _blank(pages)
    with document.open_metadata() as metadata:
        metadata["dc:creator"] = ["PENULIS RAHASIA"]
    document.docinfo["/Title"] = String("Rekapitulasi")
    document.docinfo["/Author"] = String("PENULIS RAHASIA")
    return _saved(document)


def pdf_with_script() -> bytes:
    """Scripts in every usual place, an attachment, a launch action and a link to a script."""
    document = _blank()
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert('RAHASIA')"))
    launch = Dictionary(S=Name.Launch, F=String("RAHASIA.exe"))
    document.Root.OpenAction = script
    document.Root.AA = Dictionary(WC=document.make_indirect(script))
    document.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))
    document.attachments["RAHASIA.exe"] = b"MZ RAHASIA"
    page = document.pages[0]
    page.obj.AA = Dictionary(O=launch)
    box = Array([0, 0, 10, 10])
    page.obj.Annots = Array(
        [
            document.make_indirect(
                Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=box, A=action)
            )
            for action in (
                launch,
                Dictionary(S=Name.URI, URI=String("javascript:RAHASIA()")),
                Dictionary(S=Name.URI, URI=String("https://bawaslu.go.id/ppid")),
            )
        ]
    )
    return _saved(document)


def pdf_locked(user: str = "rahasia") -> bytes:
    return _saved(_blank(), encryption=pikepdf.Encryption(owner="pemilik", user=user))


def pdf_signed(*, with_script: bool = False) -> bytes:
    """A document with a signature dictionary (the signature itself is of no interest here)."""
    document = _blank()
    document.Root.AcroForm = Dictionary(
        SigFlags=3,
        Fields=Array(
            [
                document.make_indirect(
                    Dictionary(
                        FT=Name.Sig,
                        T=String("Tanda tangan"),
                        V=document.make_indirect(
                            Dictionary(
                                Type=Name.Sig,
                                Filter=Name("/Adobe.PPKLite"),
                                ByteRange=Array([0, 10, 20, 30]),
                                Contents=String("tanda tangan"),
                            )
                        ),
                    )
                )
            ]
        ),
    )
    if with_script:
        document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    return _saved(document)


@cache
def pdf_bomb() -> bytes:
    """300 MiB of zeros in a stream of 300 KB."""
    packer = zlib.compressobj(9)
    megabyte = b"\0" * 1024 * 1024
    packed = b"".join(packer.compress(megabyte) for _ in range(300)) + packer.flush()
    document = _blank()
    stream = document.make_stream(b"")
    stream.write(packed, filter=Name.FlateDecode)
    document.pages[0].obj.Contents = stream
    return _saved(document)


def pdf_with_photo() -> bytes:
    """A scan app's PDF: one page whose picture still carries the phone's EXIF."""
    document = _blank()
    picture = document.make_stream(b"")
    picture.write(photo(gps=True), filter=Name.DCTDecode)
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    picture.Width, picture.Height = SIX_BY_SIX
    picture.ColorSpace, picture.BitsPerComponent = Name.DeviceRGB, 8
    document.pages[0].obj.Resources = Dictionary(XObject=Dictionary(Im0=picture))
    return _saved(document)


def office(
    kind: str, extra: dict[str, bytes] | None = None, *, types: bytes = b"<Types/>"
) -> bytes:
    """The smallest archive that passes for `kind`, with `extra` parts."""
    main = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}[kind]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr(main, b"<isi/>")
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return out.getvalue()


def workbook() -> bytes:
    """A real spreadsheet, as the office's program writes it."""
    from openpyxl import Workbook

    book = Workbook()
    assert book.active is not None
    book.active.append(["No", "Judul", "Tahun"])
    book.active.append([1, "Laporan kinerja", 2025])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def office_encrypted() -> bytes:
    """An archive whose parts carry the flag of a password."""
    raw = bytearray(office("docx"))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = raw.find(signature)
        while place >= 0:
            raw[place + offset] |= 1
            place = raw.find(signature, place + 4)
    return bytes(raw)


def open_document(kind: str, body: str, parts: dict[str, bytes] | None = None) -> bytes:
    """An OpenDocument `odt` or `ods` as LibreOffice packs it: type first, then parts and their list."""
    media = {"odt": "text", "ods": "spreadsheet"}[kind]
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{space}:office:1.0"'
        f' xmlns:text="{space}:text:1.0" xmlns:table="{space}:table:1.0" xmlns:style="{space}:style:1.0"'
        f' xmlns:draw="{space}:drawing:1.0" xmlns:script="{space}:script:1.0"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3">'
        f"{body}</office:document-content>"
    )
    written = {
        "content.xml": content.encode(),
        "meta.xml": b"<meta>Penulis Rahasia</meta>",
        "Thumbnails/thumbnail.png": png(),
        **(parts or {}),
    }
    lines = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type=""/>'
        for name in ["/", *written]
    )
    written["META-INF/manifest.xml"] = (
        f'<manifest:manifest xmlns:manifest="{space}:manifest:1.0">{lines}</manifest:manifest>'
    ).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{media}")
        for name, data in written.items():
            archive.writestr(name, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def open_text(*paragraphs: str, more: str = "", parts: dict[str, bytes] | None = None) -> bytes:
    """An ODT with these paragraphs."""
    said = "".join(f"<text:p>{one}</text:p>" for one in paragraphs)
    body = f"{more}<office:body><office:text>{said}</office:text></office:body>"
    return open_document("odt", body, parts)


def open_sheet(rows: list[list[str]], *, name: str = "Rekap", more: str = "") -> bytes:
    """An ODS with one sheet of these rows."""
    lines = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    table = f'<table:table table:name="{name}">{lines}</table:table>'
    return open_document(
        "ods", f"<office:body><office:spreadsheet>{table}{more}</office:spreadsheet></office:body>"
    )


def photo_pdf(size: int) -> bytes:
    """A PDF of one page with a grained picture, about `size` bytes."""
    side = max(64, int((size / 0.75) ** 0.5))
    grain = Image.effect_noise((side, side), 80)
    out = io.BytesIO()
    grain.save(out, "PDF", quality=90)
    return out.getvalue()

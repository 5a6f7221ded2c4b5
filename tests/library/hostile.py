"""Files that carry a person where nobody looks, built here byte by byte."""

import io
import zipfile
from collections.abc import Callable

import pikepdf
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet
from pikepdf import Array, Dictionary, Name, String
from PIL import Image
from PIL.PngImagePlugin import PngInfo

NIK = "1971014503990001"


def workbook(change: Callable[[Workbook, Worksheet], None] | None = None) -> bytes:
    """A clean two-column sheet, after `change`."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Data"
    sheet.append(["Kecamatan", "Jumlah"])
    sheet.append(["Rangkui", 12])
    if change:
        change(book, sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_parts(data: bytes, parts: dict[str, bytes]) -> bytes:
    """An office document with more parts, or other ones in their place."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def hidden_sheet(book: Workbook, sheet: Worksheet) -> None:
    other = book.create_sheet("Sumber")
    other.append(["catatan"])
    other.sheet_state = "hidden"


def very_hidden_sheet(book: Workbook, sheet: Worksheet) -> None:
    book.create_sheet("Sumber").sheet_state = "veryHidden"


def hidden_row(book: Workbook, sheet: Worksheet) -> None:
    sheet.row_dimensions[2].hidden = True


def hidden_column(book: Workbook, sheet: Worksheet) -> None:
    sheet.column_dimensions["B"].hidden = True


def comment(book: Workbook, sheet: Worksheet) -> None:
    sheet["A1"].comment = Comment("diminta oleh Sari", "pegawai")


def number_as_number(book: Workbook, sheet: Worksheet) -> None:
    sheet["A3"] = int(NIK)


def author(book: Workbook, sheet: Worksheet) -> None:
    book.properties.creator = "Budi Pegawai"


def external_cache() -> bytes:
    link = (
        b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<externalBook><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1">'
        b"<v>" + NIK.encode() + b"</v></cell></row></sheetData></sheetDataSet></externalBook>"
        b"</externalLink>"
    )
    return with_parts(workbook(), {"xl/externalLinks/externalLink1.xml": link})


def pivot_cache() -> bytes:
    part = b'<pivotCacheRecords xmlns="x"><r><s v="Melati Rahasia"/></r></pivotCacheRecords>'
    return with_parts(workbook(), {"xl/pivotCache/pivotCacheRecords1.xml": part})


def embedded() -> bytes:
    return with_parts(workbook(), {"xl/embeddings/oleObject1.xlsx": workbook()})


def hidden_name() -> bytes:
    data = workbook()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = archive.read("xl/workbook.xml")
    named = (
        b'<definedNames><definedName name="lama" hidden="1">Data!$A$1</definedName></definedNames>'
    )
    changed = book.replace(b"<definedNames />", named).replace(b"<definedNames/>", named)
    if named not in changed:
        changed = book.replace(b"<calcPr", named + b"<calcPr")
    assert named in changed
    return with_parts(data, {"xl/workbook.xml": changed})


def resaved(data: bytes) -> bytes:
    """The workbook as openpyxl writes it again: still the same file for the gate."""
    book = load_workbook(io.BytesIO(data))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(body: str, parts: dict[str, bytes] | None = None) -> bytes:
    """A DOCX with this body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        whole = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", whole)
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return out.getvalue()


def paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


SPLIT_NIK = paragraph("NIK ", NIK[:5], NIK[5:])
TRACKED = (
    f'<w:p><w:del w:author="Budi"><w:r><w:delText>{NIK}</w:delText></w:r></w:del>'
    '<w:ins w:author="Budi"><w:r><w:t>dihapus</w:t></w:r></w:ins></w:p>'
)
VANISHED = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>tersembunyi</w:t></w:r></w:p>"
NOTES = {
    "word/comments.xml": (
        f'<w:comments xmlns:w="{WORD}"><w:comment w:author="Budi">{paragraph("cek dulu")}'
        "</w:comment></w:comments>"
    ).encode()
}
PROPERTIES = {
    "docProps/core.xml": b'<p xmlns:dc="d"><dc:creator>Budi Pegawai</dc:creator></p>',
    "docProps/custom.xml": f"<p><v>{NIK}</v></p>".encode(),
}


def pdf(text: str = "", change: Callable[[pikepdf.Pdf], None] | None = None) -> bytes:
    """One page with `text` in Helvetica, after `change`."""
    document = pikepdf.new()
    page = document.add_blank_page()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
    safe = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    drawn = f"BT /F1 12 Tf 72 700 Td ({safe}) Tj ET" if text else ""
    page.obj.Contents = document.make_stream(drawn.encode("latin-1"))
    if change:
        change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def note(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.Annots = Array(
        [
            document.make_indirect(
                Dictionary(
                    Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]),
                    Contents=String(f"pemohon {NIK}"),
                )
            )
        ]
    )  # fmt: skip


def attachment(document: pikepdf.Pdf) -> None:
    document.attachments["sumber.csv"] = b"rahasia"


def hidden_layer(document: pikepdf.Pdf) -> None:
    layer = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("Nama")))
    document.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer]))
    )


def properties(document: pikepdf.Pdf) -> None:
    document.docinfo["/Subject"] = String(f"permohonan {NIK}")


def field(document: pikepdf.Pdf) -> None:
    filled = document.make_indirect(
        Dictionary(FT=Name.Tx, T=String("nik"), V=String(NIK), Subtype=Name.Widget)
    )
    document.Root.AcroForm = Dictionary(Fields=Array([filled]))


def scan(document: pikepdf.Pdf) -> None:
    """A page that is one picture."""
    out = io.BytesIO()
    Image.new("RGB", (200, 200), "white").save(out, "JPEG")
    picture = document.make_stream(b"")
    picture.write(out.getvalue(), filter=Name.DCTDecode)
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    picture.Width, picture.Height = 200, 200
    picture.ColorSpace, picture.BitsPerComponent = Name.DeviceRGB, 8
    page = document.pages[0].obj
    page.Resources = Dictionary(XObject=Dictionary(Im0=picture))
    page.Contents = document.make_stream(b"q 500 0 0 700 40 40 cm /Im0 Do Q")


def outlines(document: pikepdf.Pdf) -> None:
    """A page whose letters are drawn as shapes."""
    document.pages[0].obj.Contents = document.make_stream(b"10 10 m 60 60 l 90 10 l h f")


def saved_twice() -> bytes:
    """The second version blacks the number out; the first lies underneath."""
    first = pdf(f"NIK {NIK}")
    second = pdf("NIK dihitamkan")
    body = second[second.index(b"\n") + 1 :]
    return first + b"\n" + _moved(body, len(first) + 1 - second.index(b"\n") - 1)


def _moved(body: bytes, by: int) -> bytes:
    head, _, tail = body.rpartition(b"startxref\n")
    place, _, end = tail.partition(b"\n")
    return head + b"startxref\n" + str(int(place) + by).encode() + b"\n" + end


def picture(kind: str = "PNG", *, told: bool = False) -> bytes:
    """A picture; `told` adds a text chunk or EXIF."""
    out = io.BytesIO()
    image = Image.new("RGB", (64, 64))
    if kind == "PNG":
        info = PngInfo()
        if told:
            info.add_text("Comment", "difoto oleh Sari")
        image.save(out, "PNG", pnginfo=info)
    else:
        exif = Image.Exif()
        exif[0x010F] = "TELEPON"
        exif[0x8825] = {1: "S", 2: (2.0, 7.0, 45.0), 3: "E", 4: (106.0, 6.0, 50.0)}
        image.save(out, "JPEG", **({"exif": exif.tobytes()} if told else {}))
    return out.getvalue()

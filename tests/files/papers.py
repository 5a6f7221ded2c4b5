"""Papers as offices have them: typeset by Typst, and the same paper through a scanner."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pypdfium2
import typst
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from serambi import letters

_FONT = Path(letters.__file__).parent / "fonts" / "SerambiSerif-Regular.otf"


def typeset(pages: Sequence[str]) -> bytes:
    """A PDF with a text layer, one page for each text."""
    body = "\n#pagebreak()\n".join(f"#text({_quoted(page)})" for page in pages)
    source = f'#set page("a4", margin: 2.5cm)\n#set text(size: 12pt, lang: "id")\n{body}\n'
    return bytes(typst.compile(source.encode()))


def scanned(pages: Sequence[str], *, dpi: int = 200, skew: float = 0.7) -> bytes:
    """The same pages printed, put askew on the glass and scanned: pictures without a letter."""
    sheets = pictures(typeset(pages), dpi=dpi, skew=skew)
    out = io.BytesIO()
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:], resolution=dpi)
    return out.getvalue()


def pictures(document: bytes, *, dpi: int = 200, skew: float = 0.7) -> list[Image.Image]:
    """Every page of `document` as a grey, noisy, slightly turned picture."""
    sheets = []
    for page in pypdfium2.PdfDocument(document):
        sheet = page.render(scale=dpi / 72, grayscale=True).to_pil()
        sheet = sheet.rotate(skew, fillcolor=250, resample=Image.Resampling.BICUBIC)
        grain = Image.effect_noise(sheet.size, 28)
        sheet = Image.blend(sheet.convert("L"), grain, 0.12).filter(ImageFilter.GaussianBlur(0.6))
        sheets.append(sheet)
    return sheets


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def workbook(*titles: str) -> bytes:
    """A workbook with a sheet for each title."""
    from openpyxl import Workbook

    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for title in titles:
        sheet = book.create_sheet(title)
        sheet.append(["No", "Judul", "Tahun"])
        sheet.append([1, "Laporan kinerja", 2025])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def letter(pages: Sequence[str]) -> bytes:
    """A text document with a page break between the texts."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    gap = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    body = gap.join(f"<w:p><w:r><w:t>{page}</w:t></w:r></w:p>" for page in pages)
    main = f"<w:document {space}><w:body>{body}</w:body></w:document>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", main)
    return out.getvalue()


SAMPLES = {
    "surat.docx": letter(["Laporan kinerja"]),
    "tabel.xlsx": workbook("Rekap"),
    "data.csv": b"no;judul\n1;Laporan kinerja\n",
    "catatan.txt": "Laporan kinerja – 2025\n".encode("cp1252"),
}


LONG = (
    "Laporan ini memuat rekapitulasi hasil pengawasan, penanganan pelanggaran, dan sengketa. " * 12
)


def photographed(pages: Sequence[str], *, turned: int = 0) -> bytes:
    """The first page as a JPEG whose pixels lie on their side."""
    sheet = pictures(typeset(pages))[0].rotate(turned, expand=True)
    out = io.BytesIO()
    sheet.save(out, "JPEG", quality=80)
    return out.getvalue()


def joined(*documents: bytes) -> bytes:
    """The pages of all documents in one."""
    whole = pikepdf.new()
    for document in documents:
        with pikepdf.open(io.BytesIO(document)) as part:
            whole.pages.extend(part.pages)
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()


def outlined(text: str) -> bytes:
    """A page whose letters are drawn as shapes, as some drawing programs write them."""
    ruler = ImageDraw.Draw(Image.new("L", (1, 1)))
    font = ImageFont.truetype(str(_FONT), 60)
    width = int(ruler.textlength(text, font)) + 80
    picture = Image.new("1", (width, 120), 1)
    ImageDraw.Draw(picture).text((40, 20), text, font=font, fill=0)
    drawn = ["0 g"]
    for y in range(picture.height):
        x = 0
        while x < width:
            if picture.getpixel((x, y)):
                x += 1
                continue
            start = x
            while x < width and not picture.getpixel((x, y)):
                x += 1
            drawn.append(
                f"{start * 0.3:.1f} {(120 - y) * 0.3:.1f} {(x - start) * 0.3:.1f} 0.35 re f"
            )
    document = pikepdf.new()
    document.add_blank_page(page_size=(width * 0.3, 120 * 0.3 + 40))
    document.pages[0].obj.Contents = document.make_stream("\n".join(drawn).encode())
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()

"""Papers as offices have them: typeset by Typst, and the same paper through a scanner."""

import io
import zipfile
from collections.abc import Sequence

import pypdfium2
import typst
from PIL import Image, ImageFilter


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

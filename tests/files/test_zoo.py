"""More of the zoo: bombs inside bombs, files that are two things at once, tables of every make."""

import io
import zipfile

import pytest

from serambi.core.errors import InvalidInput
from serambi.files import storage
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import read, read_pages
from serambi.offices.scoping import all_offices
from tests.files import zoo
from tests.files.conftest import Upload
from tests.files.test_read_pages import texts


def packed(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def ten_thousand_pages() -> bytes:
    """A PDF of 10,000 pages that are one and the same, in half a megabyte."""
    kids = b" ".join(b"3 0 R" for _ in range(10_000))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 10000 /Kids [" + kids + b"] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] >>",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = len(out)
    out += b"xref\n0 4\n0000000000 65535 f \n"
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer << /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table


REFUSED = {
    "10,000 pages": (ten_thousand_pages(), "tebal.pdf", "files.too_many_pages"),
    "a bomb in a part": (
        zoo.office("docx", {"word/media/a.zip": packed("b", b"\0" * 60_000_000)} | {
            "word/document2.xml": b"\0" * 40_000_000}),
        "bom.docx",
        "files.expands_too_much",
    ),
    "macros in the clothes of a table": (
        zoo.office("xlsx", {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), "tabel.xlsx", "files.macro",
    ),
    "a table with macros": (zoo.workbook(), "tabel.xlsm", "files.extension"),
    "a drawing with a script": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
        "gambar.png",
        "files.wrong_content",
    ),
    "a drawing in the clothes of text": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
        "gambar.txt",
        "files.markup_in_text",
    ),
    "an old office document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "surat.doc", "files.extension"),
    "an old office document renamed": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "surat.docx", "files.wrong_content",
    ),
    "a page of the web that begins like a PDF": (
        b"%PDF-1.7\n<html><script>alert(1)</script></html>", "surat.pdf", "files.damaged",
    ),
    "zeros": (b"\0" * 5000, "surat.pdf", "files.wrong_content"),
    "a table of binary": (b"a;b\n\x00\x01\x02", "data.csv", "files.wrong_content"),
}  # fmt: skip


@pytest.mark.parametrize("specimen", REFUSED)
def test_it_is_refused_with_a_sentence_and_nothing_is_kept(specimen: str, upload: Upload) -> None:
    data, name, code = REFUSED[specimen]
    before = list(storage.walk())
    with pytest.raises(InvalidInput) as refusal:
        upload(data, name)
    assert refusal.value.code == code
    assert refusal.value.sentence.endswith(".")
    assert refusal.value.next_step.endswith(".")
    assert list(storage.walk()) == before
    with all_offices():
        assert not StoredFile.objects.exists()


def test_a_pdf_that_is_also_an_archive_is_only_a_pdf(upload: Upload) -> None:
    both = zoo.pdf() + packed("muatan.txt", b"RAHASIA" * 50)
    with pytest.raises(zipfile.BadZipFile):
        zipfile.ZipFile(io.BytesIO(read(upload(both, "surat.pdf"))))
    assert zipfile.is_zipfile(io.BytesIO(both))


@pytest.mark.parametrize(
    "raw",
    [
        "no;judul\n1;Laporan kinerja – Café\n".encode(),
        "no;judul\n1;Laporan kinerja – Café\n".encode("utf-8-sig"),
        "no\tjudul\n1\tLaporan kinerja – Café\n".encode("utf-16"),
        "no|judul\r1|Laporan kinerja – Café\r".encode("cp1252"),
        "no,judul\r\n1,Laporan kinerja – Café\r\n".encode("cp1252"),
    ],
)
def test_a_table_of_any_encoding_and_separator_is_read(raw: bytes, upload: Upload) -> None:
    stored = upload(raw, "data.csv", Purpose.CATALOGUE)
    assert read(stored) == raw
    read_pages(stored)
    assert "Laporan kinerja – Café" in texts(stored)[0]


@pytest.mark.parametrize(
    "name", ["a/b\\..\\..\\surat.pdf", "su\x00r\x1fat.pdf", "surat\u202efdp.pdf", "  .surat . pdf"]
)
def test_a_hostile_name_is_kept_as_a_tame_one(name: str, upload: Upload) -> None:
    try:
        kept = upload(zoo.pdf(), name).name
    except InvalidInput as refusal:
        assert refusal.code == "files.extension"  # noqa: PT017 - either is well
        return
    assert kept.isprintable()
    assert not set(kept) & set("/\\\x00\u202e")

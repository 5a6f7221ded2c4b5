"""The zoo: what is refused, what is made harmless, what is let through."""

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pytest_django import Settings

from serambi.core.errors import InvalidInput
from serambi.files import storage
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import read
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from tests.files import zoo
from tests.files.conftest import Upload

REFUSED = {
    "empty": (b"", "kosong.pdf", "files.empty"),
    "executable": (b"MZ\x90\x00" + b"\0" * 60, "program.exe", "files.extension"),
    "no extension": (zoo.pdf(), "tanpa-akhiran", "files.extension"),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "gambar.svg", "files.extension"),
    "html": (b"<html>halo</html>", "halaman.html", "files.extension"),
    "zip": (zoo.office("docx"), "arsip.zip", "files.extension"),
    "png called jpg": (zoo.png(), "foto.jpg", "files.wrong_content"),
    "jpg called pdf": (zoo.photo(), "scan.pdf", "files.wrong_content"),
    "pdf called docx": (zoo.pdf(), "surat.docx", "files.wrong_content"),
    "program called pdf": (b"MZ\x90\x00" + b"\0" * 60, "surat.pdf", "files.wrong_content"),
    "iphone photo": (b"\0\0\0\x18ftypheic" + b"\0" * 40, "IMG_0001.HEIC", "files.heic"),
    "iphone photo renamed": (b"\0\0\0\x18ftypheic" + b"\0" * 40, "IMG_0001.jpg", "files.heic"),
    "double extension": (zoo.photo(), "foto.php.jpg", "files.double_extension"),
    "hidden by direction": (zoo.pdf(), "surat\u202efdp.exe", "files.extension"),
    "double extension by direction": (zoo.pdf(), "surat.exe\u202e.pdf", "files.double_extension"),
    "truncated jpg": (zoo.photo(size=(400, 400))[:-400], "foto.jpg", "files.damaged"),
    "truncated png": (zoo.png(size=(400, 400))[:-30], "foto.png", "files.damaged"),
    "truncated pdf": (zoo.pdf(20)[:-600], "surat.pdf", "files.damaged"),
    "only a pdf header": (b"%PDF-1.7\n" + b"A" * 2000, "surat.pdf", "files.damaged"),
    "only a jpg header": (b"\xff\xd8\xff\xe0" + b"A" * 2000, "foto.jpg", "files.damaged"),
    "pixel bomb": (zoo.png_declaring(30000, 30000), "bom.png", "files.too_many_pixels"),
    "pixel bomb beyond reason": (
        zoo.png_declaring(2**31 - 1, 2**31 - 1),
        "bom.png",
        "files.too_many_pixels",
    ),
    "41 megapixels": (zoo.png_declaring(8200, 5000), "besar.png", "files.too_many_pixels"),
    "locked pdf": (zoo.pdf_locked(), "kunci.pdf", "files.encrypted"),
    "501 pages": (zoo.pdf(501), "tebal.pdf", "files.too_many_pages"),
    "no page": (zoo.pdf(0), "hampa.pdf", "files.empty_document"),
    "pdf bomb": (zoo.pdf_bomb(), "bom.pdf", "files.expands_too_much"),
    "signed pdf with script": (
        zoo.pdf_signed(with_script=True),
        "ttd.pdf",
        "files.signed_but_active",
    ),
    "zip bomb": (
        zoo.office("xlsx", {"xl/a.xml": b"\0" * 30_000_000}),
        "bom.xlsx",
        "files.expands_too_much",
    ),
    "too many parts": (
        zoo.office("docx", {f"word/{n}.xml": b"a" for n in range(2100)}),
        "banyak.docx",
        "files.expands_too_much",
    ),
    "macro": (zoo.office("docx", {"word/vbaProject.bin": b"x"}), "surat.docx", "files.macro"),
    "macro by type": (
        zoo.office("xlsx", types=b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
        "tabel.xlsx",
        "files.macro",
    ),
    "remote template": (
        zoo.office(
            "docx",
            {
                "word/_rels/settings.xml.rels": b'<Relationship Type="x/attachedTemplate" Target="https://jahat.test/a.dotm"/>'
            },
        ),
        "surat.docx",
        "files.linked_template",
    ),
    "embedded object": (
        zoo.office("docx", {"word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0"}),
        "surat.docx",
        "files.embedded_program",
    ),
    "billion laughs": (
        zoo.office("docx", {"word/styles.xml": b'<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'}),
        "surat.docx",
        "files.damaged",
    ),
    "escaping part": (zoo.office("docx", {"../../luar.xml": b"a"}), "surat.docx", "files.damaged"),
    "locked office document": (zoo.office_encrypted(), "surat.docx", "files.encrypted"),
    "truncated office document": (zoo.workbook()[:-200], "tabel.xlsx", "files.damaged"),
    "docx called xlsx": (zoo.office("docx"), "tabel.xlsx", "files.not_this_kind"),
    "any zip called docx": (zoo.office("xlsx"), "surat.docx", "files.not_this_kind"),
    "html called txt": (
        b"<!doctype html><script>1</script>",
        "catatan.txt",
        "files.markup_in_text",
    ),
    "php called csv": (b"<?php system($_GET[0]); ?>", "data.csv", "files.markup_in_text"),
    "script below csv": (b"a,b\n<script>alert(1)</script>", "data.csv", "files.markup_in_text"),
    "binary called csv": (bytes(range(256)), "data.csv", "files.wrong_content"),
    "only spaces": (b" \n\t \n", "hampa.txt", "files.empty_document"),
}

ACCEPTED = {
    "photo": (zoo.photo(), "KTP saya.jpg", "image/jpeg"),
    "photo in capitals": (zoo.photo(), "IMG_20261123.JPG", "image/jpeg"),
    "grey scan": (zoo.photo(mode="L"), "pindai.jpeg", "image/jpeg"),
    "print colours": (zoo.photo(mode="CMYK"), "cetak.jpg", "image/jpeg"),
    "screenshot": (zoo.png("RGBA"), "tangkapan layar.png", "image/png"),
    "palette": (zoo.png("P"), "ikon.png", "image/png"),
    "line art": (zoo.png("1"), "fax.png", "image/png"),
    "grey 16 bit": (zoo.png("I;16"), "pindai.png", "image/png"),
    "document": (zoo.pdf(3), "Surat Permohonan v1.2.pdf", "application/pdf"),
    "500 pages": (zoo.pdf(500), "laporan.pdf", "application/pdf"),
    "print-locked document": (zoo.pdf_locked(user=""), "terbatas.pdf", "application/pdf"),
    "document made from a document": (zoo.pdf(), "laporan.docx.pdf", "application/pdf"),
    "faulty table": (zoo.pdf().replace(b"startxref\n", b"startxref\n9"), "lama.pdf", "application/pdf"),
    "spreadsheet": (zoo.workbook(), "DIP 2025.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "letter": (zoo.office("docx"), "surat.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "csv": (b"no;judul\n1;Laporan\n", "dip.csv", "text/csv"),
    "csv of old": ("no;judul\n1;“Laporan” – akhir\n".encode("cp1252"), "dip.csv", "text/csv"),
    "csv with mark": ("\ufeffno,judul\n1,Laporan\n".encode(), "dip.csv", "text/csv"),
    "csv in utf-16": ("no\tjudul\n1\tLaporan\n".encode("utf-16"), "dip.csv", "text/csv"),
    "text": ("Catatan rapat – hasil.\n".encode(), "catatan.txt", "text/plain"),
}  # fmt: skip


def on_disk() -> list[str]:
    return [path for path, _ in storage.walk()]


@pytest.mark.parametrize("specimen", REFUSED)
def test_a_bad_file_is_refused_in_words_and_leaves_nothing(specimen: str, upload: Upload) -> None:
    data, name, code = REFUSED[specimen]
    before = on_disk()
    with pytest.raises(InvalidInput) as refusal:
        upload(data, name)
    assert refusal.value.code == code
    assert refusal.value.field == "lampiran"
    assert refusal.value.sentence.endswith(".")
    assert refusal.value.next_step.endswith(".")
    assert on_disk() == before
    with all_offices():
        assert not StoredFile.objects.exists()


@pytest.mark.parametrize("specimen", ACCEPTED)
def test_a_good_file_is_kept(specimen: str, upload: Upload) -> None:
    data, name, media_type = ACCEPTED[specimen]
    stored = upload(data, name)
    assert stored.media_type == media_type
    assert stored.name == name
    assert stored.state == "draft"
    assert len(read(stored)) == stored.size > 0


def test_a_file_above_the_limit_says_how_large_it_is(upload: Upload, settings: Settings) -> None:
    settings.SERAMBI_UPLOAD_MAX_BYTES = 1024 * 1024
    with pytest.raises(InvalidInput, match="1,5 MB, sedangkan batasnya 1 MB") as refusal:
        upload(b"%PDF-1.7\n" + b"A" * (1536 * 1024 - 9), "besar.pdf")
    assert refusal.value.code == "files.too_large"


@pytest.mark.parametrize("name", ["tabel.xlsx", "surat.docx", "data.csv", "catatan.txt"])
def test_a_citizen_may_not_send_office_documents(name: str, upload: Upload) -> None:
    with pytest.raises(InvalidInput, match="PDF, JPG, atau PNG"):
        upload(zoo.workbook(), name, Purpose.ATTACHMENT)


def test_a_photo_keeps_only_its_pixels_and_stands_upright(upload: Upload) -> None:
    sent = zoo.photo(gps=True, orientation=6, size=(80, 40)) + b"<?php RAHASIA ?>"
    assert b"RAHASIA" in sent
    kept = read(upload(sent, "foto.jpg"))
    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.size == (40, 80)
        assert not picture.getexif()
        assert picture.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"RAHASIA" not in kept
    assert b"catatan rahasia" not in kept
    assert b"Exif" not in kept


def test_a_picture_that_is_also_an_archive_is_only_a_picture(upload: Upload) -> None:
    kept = read(upload(zoo.png() + zoo.office("docx"), "dua.png"))
    assert b"PK\x03\x04" not in kept


def loose(data: bytes) -> bytes:
    """The PDF with every object readable as plain bytes."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
        )
    return out.getvalue()


def test_a_pdf_loses_what_acts_and_keeps_its_web_link(upload: Upload) -> None:
    sent = loose(zoo.pdf_with_script())
    kept = loose(read(upload(sent, "skrip.pdf")))
    for word in (b"RAHASIA", b"JavaScript", b"Launch", b"EmbeddedFile", b"/AA"):
        assert word in sent
        assert word not in kept
    assert b"https://bawaslu.go.id/ppid" in kept
    with pikepdf.open(io.BytesIO(kept)) as document:
        assert len(document.pages) == 1
        assert not document.attachments


def test_a_pdf_keeps_its_title_and_forgets_its_author(upload: Upload) -> None:
    kept = read(upload(zoo.pdf(), "surat.pdf"))
    with pikepdf.open(io.BytesIO(kept)) as document:
        assert str(document.docinfo["/Title"]) == "Rekapitulasi"
        assert "/Author" not in document.docinfo
        assert "/Metadata" not in document.Root


def test_the_picture_in_a_pdf_forgets_where_it_was_taken(upload: Upload) -> None:
    sent = zoo.pdf_with_photo()
    assert b"TELEPON RAHASIA" in sent
    kept = read(upload(sent, "pindai.pdf"))
    assert b"TELEPON RAHASIA" not in kept
    with pikepdf.open(io.BytesIO(kept)) as document:
        drawn = document.pages[0].Resources.XObject.Im0
        assert isinstance(drawn, pikepdf.Stream)
        picture = pikepdf.PdfImage(drawn).as_pil_image()
        assert picture.size == zoo.SIX_BY_SIX


def test_a_signed_pdf_is_kept_byte_for_byte(upload: Upload) -> None:
    sent = zoo.pdf_signed()
    assert read(upload(sent, "bertanda tangan.pdf")) == sent


def test_an_archive_inside_an_office_document_is_packed_anew(upload: Upload) -> None:
    sent = zoo.workbook() + b"EKOR RAHASIA"
    assert b"EKOR RAHASIA" not in read(upload(sent, "tabel.xlsx"))


def test_an_identity_scan_is_always_sealed(upload: Upload) -> None:
    stored = upload(zoo.photo(), "ktp.jpg", Purpose.IDENTITY)
    on_the_disk = storage.read(stored.path)
    assert stored.encrypted
    assert b"\xff\xd8\xff" not in on_the_disk[:64]
    assert read(stored)[:3] == b"\xff\xd8\xff"


def test_bytes_lie_privately_under_an_opaque_name(upload: Upload, pangkalpinang: Office) -> None:
    stored = upload(zoo.pdf(), "surat rahasia.pdf")
    place = storage.root() / stored.path
    assert stored.path == f"{pangkalpinang.code}/{stored.pk.hex[:2]}/{stored.pk}"
    assert place.stat().st_mode & 0o777 == 0o600
    assert place.parent.stat().st_mode & 0o077 == 0
    assert isinstance(place, Path)


def test_the_name_of_an_identity_scan_is_not_kept(upload: Upload) -> None:
    stored = upload(zoo.png(), "KTP Budi Misal 1971010101900001.png", Purpose.IDENTITY)
    assert stored.name == "dokumen identitas.png"

"""OpenDocument texts and spreadsheets: read, made harmless, refused when they act."""

import io
import zipfile

import pytest

from serambi.core.errors import InvalidInput
from serambi.files import storage
from serambi.files.models import Purpose, StoredFile
from serambi.files.services import attach, read, read_pages
from serambi.offices.models import Office
from serambi.offices.scoping import all_offices
from serambi.privacy import desk as privacy
from serambi.privacy.findings import Kind
from tests.files import zoo
from tests.files.conftest import Upload
from tests.files.test_read_pages import texts

SCRIPT = '<office:scripts><office:event-listeners><script:event-listener script:language="ooo:script" xlink:href="vnd.sun.star.script:a"/></office:event-listeners></office:scripts>'
SOURCE = '<text:section text:name="x"><text:section-source xlink:href="https://example.org/a.odt"/></text:section>'
PICTURE = '<draw:frame><draw:image xlink:href="https://example.org/lihat.png"/></draw:frame>'


def test_a_text_is_kept_without_its_author_and_its_small_picture(upload: Upload) -> None:
    stored = upload(zoo.open_text("Laporan akhir"), "laporan.odt", Purpose.CATALOGUE)
    assert stored.media_type == "application/vnd.oasis.opendocument.text"
    with zipfile.ZipFile(io.BytesIO(read(stored))) as archive:
        parts = archive.infolist()
        assert (parts[0].filename, parts[0].compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert {part.filename for part in parts} == {
            "mimetype", "content.xml", "META-INF/manifest.xml",
        }  # fmt: skip
        assert b"meta.xml" not in archive.read("META-INF/manifest.xml")
    assert b"Rahasia" not in read(stored)


def test_its_words_are_read_page_by_page(upload: Upload, pangkalpinang: Office) -> None:
    body = ("Halaman satu", "<text:soft-page-break/>Halaman dua <text:s/>penuh")
    stored = upload(zoo.open_text(*body), "laporan.odt", Purpose.CATALOGUE)
    attach(office=pangkalpinang, files=[stored])
    assert texts(read_pages(stored)) == ["Halaman satu", "Halaman dua  penuh"]


def test_a_sheet_is_a_page_and_a_hidden_one_is_not_read(
    upload: Upload, pangkalpinang: Office
) -> None:
    style = (
        '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
    )
    hidden = '<table:table table:name="Rahasia" table:style-name="h"><table:table-row><table:table-cell><text:p>jangan</text:p></table:table-cell></table:table-row></table:table>'
    data = zoo.open_sheet([["Kecamatan", "Jumlah"], ["Rangkui", "12"]], more=style + hidden)
    stored = upload(data, "rekap.ods", Purpose.CATALOGUE)
    attach(office=pangkalpinang, files=[stored])
    assert texts(read_pages(stored)) == ["Rekap\nKecamatan Jumlah\nRangkui 12"]


REFUSED = {
    "a library of macros": (zoo.open_text("a", parts={"Basic/Standard/Module1.xml": b"<x/>"}), "files.macro"),
    "a script in Python": (zoo.open_text("a", parts={"Scripts/python/a.py": b"import os"}), "files.macro"),
    "an act on opening": (zoo.open_text("a", more=SCRIPT), "files.macro"),
    "a link that runs": (
        zoo.open_text('<text:a xlink:href="vnd.sun.star.script:a.b?language=Basic">x</text:a>'), "files.macro",
    ),
    "a section fetched from the web": (zoo.open_text("a", more=SOURCE), "files.linked_source"),
    "a picture fetched from the web": (zoo.open_text(PICTURE), "files.linked_source"),
    "a program inside": (zoo.open_text("a", parts={"Object 1": b"MZ\x90"}), "files.embedded_program"),
    "an old object inside": (
        zoo.open_text("a", parts={"Object 1": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}), "files.embedded_program",
    ),
    "own entities": (
        zoo.open_text("a", parts={"styles.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "files.damaged",
    ),
    "a bomb": (zoo.open_text("a", parts={"Pictures/a.png": b"\0" * 60_000_000}), "files.expands_too_much"),
    "a spreadsheet by another name": (zoo.open_sheet([["a"]]), "files.not_this_kind"),
    "a Word document by another name": (zoo.office("docx"), "files.not_this_kind"),
    "no document at all": (b"PK\x03\x04" + b"a" * 90, "files.damaged"),
    "locked": (
        zoo.open_text("a", parts={"styles.xml": b'<x xmlns:m="urn:x"><m:encryption-data/></x>'}), "files.encrypted",
    ),
}  # fmt: skip


@pytest.mark.parametrize("specimen", REFUSED)
def test_what_acts_is_refused_and_nothing_is_kept(specimen: str, upload: Upload) -> None:
    data, code = REFUSED[specimen]
    before = list(storage.walk())
    with pytest.raises(InvalidInput) as refusal:
        upload(data, "naskah.odt", Purpose.CATALOGUE)
    assert refusal.value.code == code
    assert refusal.value.next_step
    assert list(storage.walk()) == before
    with all_offices():
        assert not StoredFile.objects.exists()


def test_plain_links_stay(upload: Upload) -> None:
    link = '<text:a xlink:href="https://bawaslu.go.id/">Bawaslu</text:a>'
    stored = upload(zoo.open_text(link), "naskah.odt", Purpose.CATALOGUE)
    assert b"bawaslu.go.id" in zipfile.ZipFile(io.BytesIO(read(stored))).read("content.xml")


def test_people_from_outside_cannot_send_one(upload: Upload) -> None:
    with pytest.raises(InvalidInput, match="tidak diterima di sini"):
        upload(zoo.open_text("a"), "surat.odt", Purpose.ATTACHMENT)


def test_the_gate_of_answers_sees_what_is_struck_out_and_hidden() -> None:
    struck = "<text:tracked-changes><text:changed-region><text:deletion><text:p>NIK 1971014503990001</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    note = "<office:annotation><text:p>telepon 081234567890</text:p></office:annotation>"
    reading = privacy.read(zoo.open_text(struck + note + "terbuka"), "odt")
    said = " ".join(one.text for one in reading.passages)
    assert "1971014503990001" in said
    assert "081234567890" in said
    kinds = {one.kind for one in reading.traits}
    assert {Kind.TRACKED_CHANGE, Kind.COMMENT} <= kinds

"""What the gate finds in files, one hostile file per hiding place, and a clean one of each kind."""

from collections.abc import Callable

import pikepdf
import pytest

from serambi.library import judging
from serambi.privacy import desk
from serambi.privacy.findings import Finding, Kind, Unreadable
from serambi.privacy.names import person
from tests.files import zoo
from tests.library import hostile

SARI = person(people=["Sari Melati"], bodies=[], reach=[], address="", known_words="")


def judged(data: bytes, kind: str, name: str = "rekap") -> list[Finding]:
    reading = desk.read(data, kind)
    return judging.judge_file(reading, name, "berkas:1", "sidik", SARI, frozenset())


def kinds(data: bytes, kind: str) -> set[Kind]:
    return {one.kind for one in judged(data, kind)}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (hostile.workbook(), "xlsx"),
        (hostile.document(hostile.paragraph("Rekapitulasi 2024")), "docx"),
        (hostile.pdf("Rekapitulasi 2024"), "pdf"),
        (b"kecamatan,jumlah\nRangkui,12\n", "csv"),
        ("Rekapitulasi".encode("utf-16"), "txt"),
    ],
)
def test_a_clean_file_of_each_kind_passes(data: bytes, kind: str) -> None:
    assert judged(data, kind) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (hostile.hidden_sheet, {Kind.HIDDEN_SHEET}),
        (hostile.very_hidden_sheet, {Kind.HIDDEN_SHEET}),
        (hostile.hidden_row, {Kind.HIDDEN_CELLS}),
        (hostile.hidden_column, {Kind.HIDDEN_CELLS}),
        (hostile.comment, {Kind.COMMENT, Kind.NAME}),
        (hostile.number_as_number, {Kind.NIK}),
        (hostile.author, {Kind.AUTHOR}),
    ],
)
def test_a_workbook_hides_nothing(change: Callable[..., None], expected: set[Kind]) -> None:
    assert kinds(hostile.workbook(change), "xlsx") == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (hostile.external_cache(), {Kind.EXTERNAL_CACHE, Kind.NIK}),
        (hostile.pivot_cache(), {Kind.PIVOT_CACHE, Kind.NAME}),
        (hostile.embedded(), {Kind.ATTACHMENT}),
        (hostile.hidden_name(), {Kind.HIDDEN_NAME}),
    ],
)
def test_what_a_workbook_carries_beside_its_cells_is_read(data: bytes, expected: set[Kind]) -> None:
    assert kinds(data, "xlsx") == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (hostile.document(hostile.SPLIT_NIK), {Kind.NIK}),
        (hostile.document(hostile.TRACKED), {Kind.TRACKED_CHANGE, Kind.NIK}),
        (hostile.document(hostile.VANISHED), {Kind.HIDDEN_TEXT}),
        (hostile.document("", hostile.NOTES), {Kind.COMMENT}),
        (hostile.document("", hostile.PROPERTIES), {Kind.AUTHOR, Kind.NIK}),
        (hostile.document("", {"word/media/a.png": hostile.picture(told=True)}),
         {Kind.PICTURE, Kind.SIDE_DATA, Kind.NAME}),
        (hostile.document("", {"word/embeddings/a.bin": b"x"}), {Kind.ATTACHMENT}),
        (hostile.document("", {"word/header1.xml": hostile.document(hostile.SPLIT_NIK)[:0]
                               or f"<h><p><t>{hostile.NIK}</t></p></h>".encode()}), {Kind.NIK}),
    ],
)  # fmt: skip
def test_a_document_hides_nothing(data: bytes, expected: set[Kind]) -> None:
    assert kinds(data, "docx") == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (hostile.note, {Kind.COMMENT, Kind.NIK}),
        (hostile.attachment, {Kind.ATTACHMENT}),
        (hostile.hidden_layer, {Kind.HIDDEN_LAYER}),
        (hostile.properties, {Kind.NIK}),
        (hostile.field, {Kind.NIK}),
        (hostile.scan, {Kind.PICTURE}),
        (hostile.outlines, {Kind.NO_TEXT}),
    ],
)
def test_a_pdf_hides_nothing(change: Callable[..., None], expected: set[Kind]) -> None:
    assert kinds(hostile.pdf("", change), "pdf") == expected


def test_black_bars_over_living_text_do_not_help() -> None:
    def bar(document: pikepdf.Pdf) -> None:
        page = document.pages[0].obj
        page.Contents = document.make_stream(
            page.Contents.read_bytes() + b" 0 g 60 690 300 20 re f"
        )

    assert Kind.NIK in kinds(hostile.pdf(f"NIK {hostile.NIK}", bar), "pdf")


def test_the_codes_of_glyphs_are_no_number_of_anybody() -> None:
    def coded(document: pikepdf.Pdf) -> None:
        page = document.pages[0].obj
        page.Contents = document.make_stream(
            b"BT /F1 12 Tf 72 700 Td <7065727375722069> Tj <7369206162616473> Tj ET"
        )

    assert judged(hostile.pdf("", coded), "pdf") == []


def test_a_remark_between_the_commands_of_a_page_is_read() -> None:
    def remark(document: pikepdf.Pdf) -> None:
        page = document.pages[0].obj
        page.Contents = document.make_stream(
            page.Contents.read_bytes() + f"\n% pemohon {hostile.NIK}\n".encode()
        )

    assert Kind.NIK in kinds(hostile.pdf("Rekapitulasi 2024", remark), "pdf")


def test_the_version_before_the_blackout_is_read() -> None:
    assert {Kind.EARLIER_VERSION, Kind.NIK} <= kinds(hostile.saved_twice(), "pdf")


def test_a_picture_is_shown_to_a_person_and_its_side_data_refused() -> None:
    assert kinds(hostile.picture(), "png") == {Kind.PICTURE}
    assert kinds(hostile.picture(told=True), "png") == {Kind.PICTURE, Kind.SIDE_DATA, Kind.NAME}
    assert kinds(hostile.picture("JPEG"), "jpeg") == {Kind.PICTURE}
    found = judged(hostile.picture("JPEG", told=True), "jpeg")
    assert {one.kind for one in found} == {Kind.PICTURE, Kind.SIDE_DATA}
    assert any(one.sample.startswith("GPS") for one in found)


def test_a_finding_says_where_it_stands() -> None:
    [one] = judged(hostile.workbook(hostile.number_as_number), "xlsx")
    assert one.place == "lembar “Data”, baris 3"
    assert one.sample == "19••••••••••••01"
    [line] = judged(b"a,b\nSari,2\n", "csv")
    assert line.place == "baris 1 sampai 2"


@pytest.mark.parametrize("name", ["rekap_sari.csv", "RekapMelati2024.csv", "1971014503990001.csv"])
def test_the_name_of_a_file_is_read_too(name: str) -> None:
    reading = desk.read(b"a,b\n1,2\n", "csv")
    found = judging.judge_file(reading, name, "berkas:1", "sidik", SARI, frozenset())
    assert found
    assert found[0].hard
    assert found[0].place == "nama berkas"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (zoo.pdf_locked(), "pdf"),
        (b"%PDF-1.7 rusak", "pdf"),
        (zoo.office_encrypted(), "docx"),
        (b"PK\x03\x04rusak", "xlsx"),
        (hostile.with_parts(hostile.workbook(), {"xl/sharedStrings.xml": b"<sst><si>"}), "xlsx"),
        (hostile.document("", {"word/footnotes.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
         "docx"),
        (hostile.document("", {"word/media/a.png": b"bukan gambar"}), "docx"),
        (b"\xff\xd8\xff rusak", "jpeg"),
        (b"\x00\x01\x02", "csv"),
        (b"apa saja", "exe"),
        (b"", ""),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(data: bytes, kind: str) -> None:
    with pytest.raises(Unreadable):
        desk.read(data, kind)


def test_a_child_that_dies_or_talks_nonsense_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "SECONDS", 0.001)
    with pytest.raises(Unreadable):
        desk.read(b"a,b\n", "csv")
    monkeypatch.undo()
    for told in (b"", b"[]", b'{"passages": [{"tempat": 1}], "traits": []}'):
        with pytest.raises((ValueError, KeyError, TypeError)):
            desk._reading(told)

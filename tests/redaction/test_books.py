"""Workbooks and pictures: what a reader does not see stays behind, what is marked says why."""

import io
import zipfile
from collections.abc import Callable

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from serambi.redaction.engine import making, ocr, sheets
from serambi.redaction.engine.proving import prove
from serambi.redaction.engine.proving_books import prove_book
from serambi.redaction.engine.values import Mark
from tests.library import hostile
from tests.redaction.zoo import NIK, drawn
from tests.support.presence import present

Change = Callable[[Workbook, Worksheet], None]
ELSEWHERE = Mark(1, (0, 0, 0, 0), "h.1", cell="Data!A2")


def secret_sheet(book: Workbook, sheet: Worksheet) -> None:
    other = book.create_sheet("Sumber")
    other.append([NIK])
    other.sheet_state = "veryHidden"


def secret_row(book: Workbook, sheet: Worksheet) -> None:
    sheet["A3"] = NIK
    sheet.row_dimensions[3].hidden = True


def secret_columns(book: Workbook, sheet: Worksheet) -> None:
    sheet["D1"], sheet["E2"] = NIK, NIK
    sheet.column_dimensions.group("D", "F", hidden=True)


def secret_name(book: Workbook, sheet: Worksheet) -> None:
    book.defined_names["nik"] = DefinedName("nik", attr_text=f'"{NIK}"', hidden=True)


def secret_formula(book: Workbook, sheet: Worksheet) -> None:
    sheet["B3"] = f'=LEFT("{NIK}",2)'


def secret_comment(book: Workbook, sheet: Worksheet) -> None:
    hostile.comment(book, sheet)
    comment = sheet["A1"].comment
    assert comment is not None
    comment.text = NIK


def secret_format(book: Workbook, sheet: Worksheet) -> None:
    sheet["B2"].number_format = f'0" {NIK}"'


def secret_link(book: Workbook, sheet: Worksheet) -> None:
    sheet["A1"].hyperlink = f"https://contoh.example/{NIK}"


def secret_header(book: Workbook, sheet: Worksheet) -> None:
    present(present(sheet.oddHeader).center).text = NIK


def secret_check(book: Workbook, sheet: Worksheet) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(type="list", formula1=f'"{NIK}"')
    sheet.add_data_validation(rule)
    rule.add("B2")


def secret_title(book: Workbook, sheet: Worksheet) -> None:
    book.properties.title = NIK
    book.properties.creator = NIK


HIDING: list[Change] = [
    secret_sheet, secret_row, secret_columns, secret_name, secret_formula, secret_comment,
    secret_format, secret_link, secret_header, secret_check, secret_title,
]  # fmt: skip


def everything(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return "\n".join(
            name + book.read(name).decode("utf-8", "replace") for name in book.namelist()
        )


@pytest.mark.parametrize("change", HIDING, ids=lambda one: one.__name__)
def test_what_a_reader_does_not_see_stays_behind(change: Change) -> None:
    old = hostile.workbook(change)
    assert NIK in everything(old)
    new = sheets.make(old, [ELSEWHERE])
    assert NIK not in everything(new)
    assert all(one.ok for one in prove_book(old, new, [ELSEWHERE]))


@pytest.mark.parametrize("part", ["xl/pivotCache/pivotCacheRecords1.xml", "xl/externalLinks/externalLink1.xml",
                                  "xl/persons/person.xml", "customXml/item1.xml"])  # fmt: skip
def test_caches_and_strange_parts_stay_behind(part: str) -> None:
    old = hostile.with_parts(hostile.workbook(), {part: f"<x>{NIK}</x>".encode()})
    assert NIK not in everything(sheets.make(old, [ELSEWHERE]))


def test_a_marked_cell_says_its_reason_and_the_rest_stays(tmp_path: object) -> None:
    def two(book: Workbook, sheet: Worksheet) -> None:
        sheet["C1"], sheet["C2"] = "NIK", int(NIK)

    mark = Mark(1, (0, 0, 0, 0), "h.2", cell="Data!C2")
    old = hostile.workbook(two)
    new = sheets.make(old, [mark])
    sheet = load_workbook(io.BytesIO(new)).worksheets[0]
    assert sheet["C2"].value == "[dihitamkan: Pasal h.2]"
    assert (sheet["A2"].value, sheet["B2"].value) == ("Rangkui", 12)
    assert NIK not in everything(new)
    assert all(one.ok for one in prove_book(old, new, [mark]))


def test_the_same_number_in_another_cell_fails_the_proof() -> None:
    def twice(book: Workbook, sheet: Worksheet) -> None:
        sheet["C2"], sheet["C3"] = NIK, f"lihat {NIK}"

    mark = Mark(1, (0, 0, 0, 0), "h.2", cell="Data!C2")
    old = hostile.workbook(twice)
    checks = prove_book(old, sheets.make(old, [mark]), [mark])
    assert {one.code for one in checks if not one.ok} == {"text", "raw"}


def test_a_copy_with_a_black_cell_colour_is_caught() -> None:
    """The control: the cell only looks black."""

    def dark(book: Workbook, sheet: Worksheet) -> None:
        sheet["C2"] = NIK

    old = hostile.workbook(dark)
    mark = Mark(1, (0, 0, 0, 0), "h.2", cell="Data!C2")
    assert {"text", "raw", "cells"} <= {
        one.code for one in prove_book(old, old, [mark]) if not one.ok
    }


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_picture_keeps_neither_the_words_nor_what_stands_beside(kind: str) -> None:
    page = Image.new("RGB", (900, 400), "white")
    page.paste(drawn(), (60, 80))
    out = io.BytesIO()
    if kind == "png":
        told = PngInfo()
        told.add_text("Keterangan", NIK)
        page.save(out, "PNG", pnginfo=told)
    else:
        exif = Image.Exif()
        exif[0x010E] = NIK
        page.save(out, "JPEG", exif=exif, comment=NIK.encode())
    old = out.getvalue()
    mark = Mark(1, (500, 1500, 9000, 4000), "h.1")
    new = making.picture(old, [mark], kind)
    assert NIK.encode() in old
    assert NIK.encode() not in new
    checks = prove(old, new, kind, [mark])
    assert all(one.ok for one in checks), checks
    failed = {one.code for one in prove(old, old, kind, [mark]) if not one.ok}
    assert "pixels" in failed
    if ocr.installed():
        assert "ocr" in failed

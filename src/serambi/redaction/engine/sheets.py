"""Workbooks: what a reader sees of them, and a new one with nothing but that."""

import io
import re
import zipfile
from copy import copy
from typing import Any

import openpyxl
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from serambi.privacy.detectors import mask
from serambi.privacy.findings import Kind
from serambi.privacy.names import Person
from serambi.privacy.places import places_in, places_of_words
from serambi.privacy.plain import plain
from serambi.redaction.engine.values import Find, Impossible, Mark

MOST_CELLS = 300_000
_CELL = re.compile(r"^(?P<sheet>.{1,31})!(?P<at>[A-Z]{1,3}[1-9]\d{0,6})$", re.DOTALL)
_RISKY = ("=", "+", "-", "@")


def book_of(data: bytes) -> openpyxl.Workbook:
    """The workbook with the values that were last reckoned. Raises Impossible."""
    try:
        return openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError) as fault:
        raise Impossible("Lembar kerja ini rusak. Simpan ulang sebagai .xlsx.") from fault


def seen_sheets(book: openpyxl.Workbook) -> list[Worksheet]:
    """The sheets that a reader sees."""
    return [one for one in book.worksheets if one.sheet_state == "visible"]


def seen_rows(sheet: Worksheet) -> list[int]:
    """The numbers of its rows that are not hidden. Raises Impossible for a sheet without end."""
    if sheet.max_row * sheet.max_column > MOST_CELLS:
        raise Impossible("Lembar ini terlalu besar untuk diperiksa sel demi sel. Pecah dahulu.")
    return [row for row in range(1, sheet.max_row + 1) if not sheet.row_dimensions[row].hidden]


def seen_columns(sheet: Worksheet) -> list[int]:
    """The numbers of its columns that are not hidden; a group of columns hides them all."""
    hidden: set[int] = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden or dimension.width == 0:
            first = dimension.min or openpyxl.utils.column_index_from_string(dimension.index)
            hidden |= set(range(first, (dimension.max or first) + 1))
    return [column for column in range(1, sheet.max_column + 1) if column not in hidden]


def finds_in(data: bytes, who: Person) -> list[Find]:
    """Every cell that a reader sees and that points at a person."""
    found = []
    for sheet, name, text in _cells(data):
        for spot in places_in(plain(text), who):
            kind = Kind(spot.kind)
            found.append(
                Find(0, (0, 0, 0, 0), kind.value, mask(spot.value, kind), f"{sheet}!{name}")
            )
            break
    return found


def words_in(data: bytes, sought: str) -> list[Find]:
    """Every cell that a reader sees and in which `sought` stands."""
    return [
        Find(0, (0, 0, 0, 0), "", mask(sought, Kind.NAME), f"{sheet}!{name}")
        for sheet, name, text in _cells(data)
        if any(True for _ in places_of_words(plain(text), sought))
    ]


def _cells(data: bytes) -> list[tuple[str, str, str]]:
    return [
        (sheet.title, f"{get_column_letter(column)}{row}", text)
        for sheet in seen_sheets(book_of(data))
        for columns in [seen_columns(sheet)]
        for row in seen_rows(sheet)
        for column in columns
        if (text := said(sheet.cell(row, column).value))
    ]


def said(value: Any) -> str:
    """A cell's value as text; whole numbers in full."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 10**16:
        return str(int(value))
    return str(value)


def rows_of(data: bytes, title: str, first: int, most: int) -> dict[str, Any]:
    """What the desk shows of one sheet: columns, and at most `most` seen rows from the `first`."""
    sheets = seen_sheets(book_of(data))
    sheet = next((one for one in sheets if one.title == title), sheets[0] if sheets else None)
    if sheet is None:
        raise Impossible("Tidak ada lembar yang tampak di berkas ini.")
    columns, rows = seen_columns(sheet), seen_rows(sheet)
    shown = rows[first : first + most]
    return {
        "sheet": sheet.title,
        "sheets": [one.title for one in sheets],
        "columns": [get_column_letter(one) for one in columns],
        "rows": [[row, [said(sheet.cell(row, one).value) for one in columns]] for row in shown],
        "total": len(rows),
    }


def make(data: bytes, marks: list[Mark]) -> bytes:
    """A workbook of the seen values alone, marked cells replaced by their reason.

    No formula, comment, name, link, picture, chart, pivot, hidden sheet, row or column goes along.
    """
    old, new = book_of(data), openpyxl.Workbook()
    new.remove(new.worksheets[0])
    labels = {mark.cell: mark.label for mark in marks}
    for sheet in seen_sheets(old):
        _copy(sheet, new.create_sheet(sheet.title), labels)
    if not new.worksheets:
        raise Impossible("Tidak ada lembar yang tampak di berkas ini.")
    new.properties.creator = ""
    new.properties.lastModifiedBy = None
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
        _InMemory(new, archive).write_data()
    return out.getvalue()


class _InMemory(ExcelWriter):
    """Writes sheets without a file beside them: this process may not write files."""

    def write_worksheet(self, ws: Any) -> None:
        """One sheet into the archive."""
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001 - the library's writer does the same
        content = io.BytesIO()
        writer: Any = WorksheetWriter(ws, content)
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001 - openpyxl offers no other way
        archive: zipfile.ZipFile = vars(self)["_archive"]
        archive.writestr(ws.path[1:], content.getvalue())
        self.manifest.append(ws)


def _copy(old: Worksheet, new: Worksheet, labels: dict[str, str]) -> None:
    columns, rows = seen_columns(old), seen_rows(old)
    for place, column in enumerate(columns, start=1):
        letter = get_column_letter(column)
        if letter in old.column_dimensions:
            new.column_dimensions[get_column_letter(place)].width = old.column_dimensions[
                letter
            ].width
    for line, row in enumerate(rows, start=1):
        for place, column in enumerate(columns, start=1):
            cell = old.cell(row, column)
            label = labels.get(f"{old.title}!{get_column_letter(column)}{row}")
            _write(cell, new.cell(line, place), label)


def _write(old: Any, new: Any, label: str | None) -> None:
    if label is not None:
        new.value = f"[dihitamkan: Pasal {label}]"
        return
    if old.value is None:
        return
    new.value = old.value
    if isinstance(old.value, str) and old.value.startswith(_RISKY):
        new.data_type = "s"
    new.number_format = old.number_format if _harmless(old.number_format) else "General"
    new.font = copy(old.font)
    new.alignment = copy(old.alignment)


def _harmless(shape: str) -> bool:
    """A number format may carry words of its own in quotes; such a one stays behind."""
    return '"' not in shape and "\\" not in shape


def demand_cell(cell: str) -> tuple[str, str]:
    """The sheet and the place in it. Raises Impossible for anything that is no cell."""
    match = _CELL.match(cell)
    if match is None:
        raise Impossible("Tulis sel sebagai Lembar!B5.")
    return match["sheet"], match["at"]

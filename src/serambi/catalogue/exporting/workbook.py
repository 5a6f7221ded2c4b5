"""XLSX, written row by row to a file on disk."""

import tempfile
from collections.abc import Iterable, Iterator
from typing import IO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from serambi.catalogue.exporting.rows import Exported, header, inert, worded

WIDTHS = (6, 22, 30, 50, 50, 28, 28, 14, 18, 16, 20, 20, 16, 12, 12, 12, 50)


def as_xlsx(rows: Iterable[Exported]) -> IO[bytes]:
    """An open temporary file that holds the workbook, at its beginning; the caller closes it."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("DIP")
    sheet.freeze_panes = "A2"
    for place, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    names = header()
    head = [WriteOnlyCell(sheet, value=name) for name in names]
    for cell in head:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.append(head)
    for values in _cells(rows):
        sheet.append(values)
    kept = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    book.save(kept)
    kept.seek(0)
    return kept


def _cells(rows: Iterable[Exported]) -> Iterator[list[str | int]]:
    for row in rows:
        first, *rest = worded(row)
        yield [int(first), *(inert(cell) for cell in rest)]

"""XLSX, written row by row to a file on disk."""

from collections.abc import Iterable, Iterator
from typing import IO

from serambi.catalogue.exporting.rows import Exported, header, worded
from serambi.tables.writing import Cell, inert, xlsx_file

WIDTHS = (6, 22, 30, 50, 50, 28, 28, 14, 18, 16, 20, 20, 16, 12, 12, 12, 50)


def as_xlsx(rows: Iterable[Exported]) -> IO[bytes]:
    """An open temporary file that holds the workbook, at its beginning; the caller closes it."""
    return xlsx_file("DIP", header(), _cells(rows), widths=WIDTHS)


def _cells(rows: Iterable[Exported]) -> Iterator[list[Cell]]:
    for row in rows:
        first, *rest = worded(row)
        yield [int(first), *(inert(cell) for cell in rest)]

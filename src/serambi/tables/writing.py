"""CSV and XLSX that any program opens and none obeys, written piece by piece."""

import csv
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from serambi.core.text import visible

BOM = "\ufeff"
PIECE = 200
RISKY = ("=", "+", "-", "@", "\t", "\r")
Cell = str | int | float | None


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


def inert(text: str) -> str:
    """`text` that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(RISKY) else text


def csv_pieces(
    header: Sequence[str], rows: Iterable[Sequence[Cell]], *, bom: bool = True
) -> Iterator[str]:
    """RFC 4180, 200 rows a piece; with a byte-order mark, which Excel needs to see UTF-8.

    Cells are written as they come: pass text through `inert` first.
    """
    writer = csv.writer(_Echo())
    yield (BOM if bom else "") + str(writer.writerow(header))
    piece: list[str] = []
    for row in rows:
        piece.append(str(writer.writerow(row)))
        if len(piece) == PIECE:
            yield "".join(piece)
            piece.clear()
    if piece:
        yield "".join(piece)


def xlsx_file(
    title: str,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    widths: Sequence[int] = (),
) -> IO[bytes]:
    """An open temporary file that holds a workbook of one sheet; the caller closes it."""
    from openpyxl import Workbook  # heavy: comes in when it is used
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    head = [WriteOnlyCell(sheet, value=inert(visible(name))) for name in header]
    for cell in head:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.append(head)
    for values in rows:
        sheet.append(values)
    kept = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    book.save(kept)
    kept.seek(0)
    return kept

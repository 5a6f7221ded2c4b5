"""Spreadsheets: a sheet is a page, a row a line. Hidden sheets are not read."""

import io
import warnings
import zipfile
from collections.abc import Iterable

from openpyxl import load_workbook

from serambi.files.reading.found import LONGEST_PAGE, Found, Unreadable, tidy

MOST_SHEETS = 200


def pages(data: bytes, kind: str) -> list[Found]:
    """The shown values of every visible sheet under its name. Raises Unreadable."""
    warnings.simplefilter("ignore")
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        return [
            Found(tidy(_sheet(sheet.title, sheet.iter_rows(values_only=True))))
            for sheet in seen[:MOST_SHEETS]
        ] or [Found("")]
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError, SyntaxError) as fault:
        raise Unreadable("damaged") from fault


def _sheet(title: str, rows: Iterable[tuple[object, ...]]) -> str:
    lines, length = [title], len(title)
    for row in rows:
        line = " ".join(str(cell) for cell in row if cell is not None)
        length += len(line) + 1
        if length > LONGEST_PAGE:
            break
        if line.strip():
            lines.append(line)
    return "\n".join(lines)

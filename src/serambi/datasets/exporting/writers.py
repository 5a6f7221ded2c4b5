"""CSV, JSON and XLSX. Memory is bounded by the kept file (10 MB) plus one piece of rows.

CSV carries a byte-order mark unless `bom` is false: Excel needs it to see UTF-8, other programs
skip it. Text that a spreadsheet would take for a formula is made inert in CSV and XLSX, never in
JSON (nor in `parquet`), which nobody calculates with. Numbers stay numbers.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import IO, Any

from serambi.datasets.columns import Column, Type
from serambi.tables.writing import Cell, csv_pieces, inert, xlsx_file

Rows = Iterable[Sequence[str]]
XLSX_EXACT = 15


def as_csv(columns: Sequence[Column], rows: Rows, *, bom: bool = True) -> Iterator[str]:
    """RFC 4180 with the names of the columns in the first line."""
    safe = [one.type in {Type.TEXT, Type.REGION} for one in columns]
    cells = (
        [inert(cell) if text else cell for cell, text in zip(row, safe, strict=True)]
        for row in rows
    )
    return csv_pieces([one.name for one in columns], cells, bom=bom)


def as_json(columns: Sequence[Column], rows: Rows, about: dict[str, Any]) -> Iterator[str]:
    """One object: what it is, its columns, then `records` with typed values."""
    shown = [
        {"name": c.name, "title": c.title, "type": c.type.value, "unit": c.unit} for c in columns
    ]
    yield json.dumps({**about, "fields": shown}, ensure_ascii=False)[:-1] + ', "records": ['
    for number, row in enumerate(rows):
        yield ("," if number else "") + "\n" + json.dumps(record(columns, row), ensure_ascii=False)
    yield "\n]}\n"


def record(columns: Sequence[Column], row: Sequence[str]) -> dict[str, Any]:
    """One row with typed values; an empty cell is null."""
    return {one.name: typed(one, cell) for one, cell in zip(columns, row, strict=True)}


def typed(column: Column, cell: str) -> Any:
    """The value of a canonical cell: int, float, bool, str, or None."""
    if cell == "":
        return None
    if column.type in {Type.INTEGER, Type.YEAR}:
        return int(cell)
    if column.type is Type.NUMBER:
        return float(cell)
    return cell == "true" if column.type is Type.YES_NO else cell


def as_xlsx(title: str, columns: Sequence[Column], rows: Rows) -> IO[bytes]:
    """A workbook on disk; the caller closes it. Longer numbers than Excel holds stay text."""
    header = [f"{one.title} ({one.unit})" if one.unit else one.title for one in columns]
    widths = [max(12, min(40, len(name) + 2)) for name in header]
    safe_title = "".join(c for c in title if c not in r"[]:*?/\'") or "Data"
    cells = ([_xlsx(one, cell) for one, cell in zip(columns, row, strict=True)] for row in rows)
    return xlsx_file(safe_title, header, cells, widths=widths)


def _xlsx(column: Column, cell: str) -> Cell:
    if cell == "":
        return None
    if column.type in {Type.INTEGER, Type.YEAR} and len(cell) <= XLSX_EXACT:
        return int(cell)
    if column.type is Type.NUMBER and len(Decimal(cell).as_tuple().digits) <= XLSX_EXACT:
        return float(cell)
    if column.type is Type.YES_NO:
        return "Ya" if cell == "true" else "Tidak"
    return inert(cell) if column.type is Type.TEXT else cell

"""Spreadsheet programs that reckon a workbook by themselves: an engine of its own, and LibreOffice Calc."""

import subprocess
import tempfile
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from pathlib import Path

import formualizer
from openpyxl import load_workbook

from scripts.system_packages import calc
from serambi.monev.sheet_reckoned import SHEET

Reckoned = dict[str, Decimal]
"""Cell → its value, of every cell that holds a formula."""


def by_engine(data: bytes) -> Reckoned:
    """As formualizer reckons it."""
    book = formualizer.load_workbook_bytes(data)
    book.evaluate_all()
    return {
        cell: _figure(book.evaluate_cell(SHEET, row, column))
        for cell, row, column in _formulas(data)
    }


def by_calc(data: bytes) -> Reckoned:
    """As LibreOffice Calc reckons it: opened, reckoned anew and saved by the program."""
    program = calc()
    assert program, "LibreOffice Calc is missing"
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "in").mkdir()
        (Path(folder) / "in" / "sheet.xlsx").write_bytes(data)
        subprocess.run(
            [
                program, f"-env:UserInstallation=file://{folder}/profile", "--headless",
                "--convert-to", "xlsx", "--outdir", folder, f"{folder}/in/sheet.xlsx",
            ],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
        sheet = load_workbook(Path(folder) / "sheet.xlsx", data_only=True)[SHEET]
    return {cell: _figure(sheet[cell].value) for cell, _row, _column in _formulas(data)}


def _formulas(data: bytes) -> list[tuple[str, int, int]]:
    sheet = load_workbook(BytesIO(data))[SHEET]
    return [
        (cell.coordinate, cell.row, cell.column)
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    ]


def _figure(value: object) -> Decimal:
    """What the program shows at twelve decimals: binary dust beyond is nobody's figure."""
    assert isinstance(value, int | float), value
    return Decimal(repr(value)).quantize(Decimal("1e-12"), ROUND_HALF_UP).normalize()


ENGINES: dict[str, Callable[[bytes], Reckoned]] = {"engine": by_engine, "calc": by_calc}

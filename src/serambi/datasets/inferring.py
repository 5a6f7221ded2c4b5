"""What the columns of a new table probably are; the producer sees it and mends it."""

from collections.abc import Sequence

from serambi.datasets import numerals, regions
from serambi.datasets.cells import EMPTY, NO, YES
from serambi.datasets.columns import MAX_TITLE, Column, Type, name_of
from serambi.datasets.numerals import Style
from serambi.tables.days import date_of
from serambi.tables.names import plain
from serambi.tables.table import Table

SAMPLE = 2_000
YEAR_NAMES = {"tahun", "year"}


def header_words(cells: Sequence[str]) -> int:
    """How many different names of columns a row could hold: words, not numbers."""
    return len({cell.casefold() for cell in cells if any(c.isalpha() for c in cell)})


def style_for(table: Table, place: int) -> tuple[Style, bool]:
    """How the numbers of a column are written; True when that had to be guessed."""
    otherwise = Style.POINT if table.how.startswith("XLSX") else Style.COMMA
    return numerals.style_of((row.cells[place] for row in table.rows), otherwise=otherwise)


def infer(table: Table) -> tuple[Column, ...]:
    """A column for each of the table's; the first one whose values all differ becomes the key."""
    found: list[Column] = []
    keyed = False
    for place, title in enumerate(table.columns):
        cells = [row.cells[place].strip() for row in table.rows[:SAMPLE]]
        filled = [cell for cell in cells if cell not in EMPTY]
        kind = _type(title, filled, style_for(table, place)[0])
        distinct = len(set(filled)) == len(cells) > 1
        key = distinct and not keyed and kind in {Type.TEXT, Type.REGION, Type.YEAR, Type.DATE}
        keyed = keyed or key
        shown = (title or f"Kolom {place + 1}")[:MAX_TITLE]
        name = name_of(shown, (one.name for one in found))
        required = key or len(filled) == len(cells)
        found.append(Column(name, shown, kind, required=required, key=key))
    return tuple(found)


def _type(title: str, filled: list[str], style: Style) -> Type:
    if not filled:
        return Type.TEXT
    words = set(plain(title).split())
    if "kode" in words and all(regions.dotted(cell) for cell in filled):
        return Type.REGION
    if words & YEAR_NAMES and all(_is_year(cell) for cell in filled):
        return Type.YEAR
    values = [numerals.number(cell.removesuffix("%"), style) for cell in filled]
    if all(value is not None for value in values) and "kode" not in words:
        whole = all(value == value.to_integral_value() for value in values if value is not None)
        return Type.INTEGER if whole else Type.NUMBER
    if all(date_of(cell) for cell in filled):
        return Type.DATE
    if {cell.casefold() for cell in filled} <= YES | NO:
        return Type.YES_NO
    return Type.TEXT


def _is_year(cell: str) -> bool:
    return len(cell) == 4 and cell.isdigit() and cell[:2] in {"19", "20", "21"}

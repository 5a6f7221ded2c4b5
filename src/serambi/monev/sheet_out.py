"""An instrument and the answers of an office as the two files that `serambi monev score` reads."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import IO

from serambi.monev.models import Instrument, Question
from serambi.monev.selectors.instruments import tree
from serambi.monev.sheet import COLUMNS
from serambi.tables.writing import Cell, csv_pieces, inert, xlsx_file

WIDTHS = (8, 26, 70, 8, 10, 10, 18, 20, 8, 18, 10)
ANSWER_COLUMNS = ("kode", "nilai")


def number(value: Decimal | None) -> str:
    """A weight as people write it in a sheet: "0.5", "2", "" for none."""
    return "" if value is None else f"{value.normalize():f}"


def rows(found: Instrument) -> Iterator[list[Cell]]:
    """The lines of the sheet, in the order of the columns."""
    for branch in tree(found):
        for one in branch.questions:
            yield [*_line(one, branch.name), number(branch.weight)]


def _line(one: Question, group: str) -> list[Cell]:
    return [
        one.code, inert(group), inert(one.text), number(one.weight),
        "1" if one.all_or_nothing else "0", "1" if one.nil_allowed else "0",
        "; ".join(one.kinds), one.live, number(one.most_mb), "/".join(one.steps),
    ]  # fmt: skip


def instrument_csv(found: Instrument) -> Iterator[str]:
    """The instrument as CSV."""
    return csv_pieces(COLUMNS, rows(found))


def instrument_xlsx(found: Instrument) -> IO[bytes]:
    """The instrument as a workbook; the caller closes it."""
    return xlsx_file("Instrumen", COLUMNS, rows(found), widths=WIDTHS)


def answers_csv(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Codes with their grades: A to E, nihil, or empty."""
    lines = ([code, grade.lower() if len(grade) > 1 else grade] for code, grade in pairs)
    return csv_pieces(ANSWER_COLUMNS, lines)

"""An instrument and the answers of an office as the two files that `serambi monev score` reads."""

import tempfile
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import IO

from django.utils.translation import gettext as _

from serambi.law import scoring
from serambi.monev.models import Instrument, Question
from serambi.monev.selectors.filling import Filling, Line
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


RECKONED = (
    "kode", "kelompok", "pertanyaan", "bobot", "A", "B", "C", "D", "E", "semua_atau_nol",
    "boleh_nihil", "ajuan", "nilai", "poin",
)  # fmt: skip


def reckoning_xlsx(found: Filling) -> IO[bytes]:
    """Every question with its steps, its grades and a formula for its points; the sums at the foot.

    The formulas are the spreadsheet's own reckoning: nothing in the last column is copied from here.
    """
    from openpyxl import Workbook  # heavy: comes in when it is used

    book = Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101 - a new workbook has a sheet
    sheet.title = "Hitungan"
    sheet.append(list(RECKONED))
    for place, line in enumerate(found.lines, start=2):
        sheet.append(_reckoned(line, place))
    last = len(found.lines) + 1
    sheet.append(["", "", _("Jumlah poin"), *[""] * 10, f"=SUM(N2:N{last})"])
    sheet.append(
        [
            "",
            "",
            _("Nilai SAQ dari 100"),
            *[""] * 10,
            f"=ROUND(N{last + 1}*100/{number(found.total)},2)",
        ]
    )
    for column, width in zip("ABCDEFGHIJKLMN", (8, 26, 70, *[8] * 11), strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    kept = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    book.save(kept)
    kept.seek(0)
    return kept


def _reckoned(line: Line, place: int) -> list[Cell]:
    rule = line.rule
    gives = rule.steps or scoring.steps()[rule.weight]
    grade = "A" if line.given == scoring.NIL and rule.nil_allowed else line.given
    formula = f'=IF(OR(M{place}="",AND(J{place}=1,M{place}<>"A")),0,INDEX(E{place}:I{place},MATCH(M{place},E$1:I$1,0)))'
    return [
        line.question.code, inert(line.group), inert(line.question.text), float(rule.weight),
        *(float(step) for step in gives), int(rule.all_or_nothing), int(rule.nil_allowed),
        line.grade, grade, formula,
    ]  # fmt: skip

"""An office's score as a workbook that reckons it: every figure that follows from another is a formula.

Grades, weights, steps and shares stand there as they are; points, sums of groups, the score of the
questionnaire and the final score are the spreadsheet's own. Nothing of them is copied from here.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import IO

from django.utils.translation import gettext as _

from serambi.law import scoring
from serambi.monev.reckoning import SAQ
from serambi.monev.selectors.filling import Filling, Line, Part
from serambi.monev.sheet_out import number
from serambi.tables.writing import Cell, inert

COLUMNS = (
    "kode", "kelompok", "pertanyaan", "bobot", "A", "B", "C", "D", "E", "semua_atau_nol",
    "boleh_nihil", "ajuan", "nilai", "poin",
)  # fmt: skip
WIDTHS = (8, 26, 70, *[8] * 11)
SHEET = "Hitungan"
MOST_PARTS = 200
POINTS = (
    '=IF(M{n}="",0,IF(M{n}="NIHIL",IF(K{n}=1,E{n},0),IF(AND(J{n}=1,M{n}<>"A"),0,'
    "INDEX(E{n}:I{n},MATCH(M{n},E$1:I$1,0)))))"
)
"""Empty gives nothing; nihil what A gives where it is allowed; all or nothing only for A."""


def reckoning_xlsx(found: Filling) -> IO[bytes]:
    """Every question with its points, the sums by group, the score and the final score.

    The caller closes the file.
    """
    from openpyxl import Workbook  # heavy: comes in when it is used

    book = Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101 - a new workbook has a sheet
    sheet.title = SHEET
    for row in _rows(found):
        sheet.append(row)
    for column, width in zip("ABCDEFGHIJKLMN", WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    kept = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it when it is sent
    book.save(kept)
    kept.seek(0)
    return kept


def _rows(found: Filling) -> Iterator[list[Cell]]:
    last = len(found.lines) + 1
    yield list(COLUMNS)
    for place, line in enumerate(found.lines, start=2):
        yield _question(line, place)
    yield _foot(_("Jumlah poin"), "", f"=SUM(N2:N{last})")
    saq = f"N{last + 1}*100/{number(found.total)}"
    yield _foot(_("Nilai SAQ dari 100"), "", f"=ROUND({saq},2)")
    yield []
    rows = {line.number: place for place, line in enumerate(found.lines, start=2)}
    for part in found.parts:
        yield _group(part, rows)
    yield []
    yield from _final(found, saq, first=last + len(found.parts) + 5)


def _question(line: Line, place: int) -> list[Cell]:
    rule = line.rule
    gives = rule.steps or scoring.steps()[rule.weight]
    return [
        line.question.code, inert(line.group), inert(line.question.text), float(rule.weight),
        *(float(step) for step in gives), int(rule.all_or_nothing), int(rule.nil_allowed),
        line.grade, line.given, POINTS.format(n=place),
    ]  # fmt: skip


def _group(part: Part, rows: Mapping[int, int]) -> list[Cell]:
    """A group with the sum of its weights and of its points, wherever its questions stand."""
    runs = _runs(sorted(rows[line.number] for line in part.lines))
    return [
        "", inert(part.name), _("Jumlah kelompok"), _sum("D", runs), *[""] * 9, _sum("N", runs),
    ]  # fmt: skip


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Places that follow one another as first and last: 2, 3, 4, 9 → (2, 4), (9, 9)."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _sum(column: str, runs: Sequence[tuple[int, int]]) -> str:
    """The sum over runs of a column; a spreadsheet takes at most 255 parts in one SUM."""
    parts = [f"{column}{first}:{column}{last}" for first, last in runs]
    sums = [f"SUM({','.join(parts[n : n + MOST_PARTS])})" for n in range(0, len(parts), MOST_PARTS)]
    return f"={'+'.join(sums)}" if sums else "=0"


def _final(found: Filling, saq: str, first: int) -> Iterator[list[Cell]]:
    """The parts with their shares in per cent, and what they make; a part without a score gives nothing."""
    shares = found.submission.cycle.parts
    for name, share in shares.items():
        scored = found.scores.get(name)
        value = f"={saq}" if name == SAQ else float(scored.value) if scored else 0
        yield _foot(_("Bagian %(name)s (persennya di kolom bobot)") % {"name": name}, float(Decimal(share)), value)  # fmt: skip
    end = first + len(shares) - 1
    yield _foot(
        _("Nilai akhir"), f"=SUM(D{first}:D{end})",
        f"=ROUND(SUMPRODUCT(D{first}:D{end},N{first}:N{end})/100,2)",
    )  # fmt: skip


def _foot(words: str, share: Cell, value: Cell) -> list[Cell]:
    return ["", "", words, share, *[""] * 9, value]

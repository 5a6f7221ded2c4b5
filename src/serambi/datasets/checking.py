"""A whole table against its columns, row by row. Nothing here writes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from serambi.datasets.cells import Reader, Wrong
from serambi.datasets.columns import Column
from serambi.datasets.inferring import style_for
from serambi.tables.table import Table

MAX_PROBLEMS = 2_000


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why the table cannot be kept: line of the file, column, sentence."""

    row: int
    column: str
    message: str


@dataclass(slots=True)
class Checked:
    """The table, looked at. It can be kept when `problem_count` is 0."""

    rows: list[tuple[str, ...]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    problem_count: int = 0
    notes: list[str] = field(default_factory=list)

    def blame(self, row: int, column: str, message: str) -> None:
        """Count a problem, and keep it among the first 2,000."""
        self.problem_count += 1
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(row, column, message))


def check(table: Table, columns: Sequence[Column], office_code: str) -> Checked:
    """Every row of `table` in canonical text, and everything that is wrong with it."""
    checked = Checked()
    if len(table.columns) != len(columns):
        checked.blame(
            1,
            "",
            _("Berkas ini berisi %(there)s kolom, sedangkan skemanya %(ours)s. Samakan kolomnya.")
            % {"there": len(table.columns), "ours": len(columns)},
        )
        return checked
    readers = _readers(table, columns, office_code, checked)
    keys = [place for place, one in enumerate(columns) if one.key]
    seen: dict[tuple[str, ...], int] = {}
    for row in table.rows:
        values = _row(row.line, row.cells, readers, checked)
        _demand_one_key(row.line, tuple(values[place] for place in keys), columns, seen, checked)
        checked.rows.append(tuple(values))
    return checked


def _readers(
    table: Table, columns: Sequence[Column], office_code: str, checked: Checked
) -> list[Reader]:
    readers = []
    for place, column in enumerate(columns):
        style, guessed = style_for(table, place)
        if guessed and column.numeric:
            mark = _("titik sebagai pemisah ribuan") if style == "comma" else _("titik desimal")
            checked.notes.append(
                _("Kolom %(title)s: angka seperti 1.234 dibaca dengan %(how)s.")
                % {"title": column.title, "how": mark}
            )
        readers.append(Reader(column, style, office_code))
    return readers


def _row(line: int, cells: Sequence[str], readers: list[Reader], checked: Checked) -> list[str]:
    values = []
    for cell, reader in zip(cells, readers, strict=True):
        try:
            values.append(reader.read(cell))
        except Wrong as wrong:
            checked.blame(line, reader.column.title, str(wrong))
            values.append("")
    return values


def _demand_one_key(
    line: int,
    key: tuple[str, ...],
    columns: Sequence[Column],
    seen: dict[tuple[str, ...], int],
    checked: Checked,
) -> None:
    if not any(key):
        return
    before = seen.setdefault(key, line)
    if before != line:
        titles = ", ".join(one.title for one in columns if one.key)
        checked.blame(
            line,
            titles,
            _(
                "Baris ini berkunci sama dengan baris %(line)s. Hapus salah satu, atau ubah kuncinya."
            )
            % {"line": before},
        )

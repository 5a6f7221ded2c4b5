"""A table as it came: names of columns and rows of text."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput

MAX_ROWS = 20_000
MAX_COLUMNS = 60
MAX_CELL = 5_000
HEADER_SEARCH = 15


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file (the first line is 1) and its cells, as many as columns."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are the names in the header row; `how` says how the file was read, in words."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    how: str


def too_many(most: int) -> InvalidInput:
    """The file is longer than one import may be."""
    return wrong(
        "too_many_rows",
        _("Berkas ini berisi lebih dari %(most)s baris.") % {"most": f"{most:,}".replace(",", ".")},
        _("Bagi menjadi beberapa berkas, misalnya per tahun."),
    )


def wrong(kind: str, sentence: str, next_step: str) -> InvalidInput:
    """A reason why the file as a whole cannot be read."""
    return InvalidInput(f"tables.{kind}", sentence, next_step, field="file")

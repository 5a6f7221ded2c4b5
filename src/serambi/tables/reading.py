"""Bytes of a CSV or XLSX file → a table of text, or a sentence that says why not."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from django.utils.translation import gettext as _

from serambi.tables import csv_file, xlsx_file
from serambi.tables.table import (
    HEADER_SEARCH,
    MAX_CELL,
    MAX_COLUMNS,
    MAX_ROWS,
    Row,
    Table,
    too_many,
    wrong,
)

ZIP_MAGIC = b"PK\x03\x04"
OLD_EXCEL_MAGIC = b"\xd0\xcf\x11\xe0"


def read(
    data: bytes,
    names: Callable[[Sequence[str]], int],
    *,
    most_rows: int = MAX_ROWS,
    skip_numbering: bool = True,
) -> Table:
    """The table in `data`, told apart by content and not by name.

    The header is the row, among the first 15, that names most of the columns the caller knows:
    `names` counts them. A row "1 2 3 …" is left out where lists carry one (`skip_numbering`).
    Raises InvalidInput (field "file") for what is empty, too long, not a
    table, or not readable.
    """
    if not data.strip():
        raise wrong(
            "empty", _("Berkas ini kosong."), _("Pilih berkas yang berisi daftar informasi.")
        )
    if data.startswith(OLD_EXCEL_MAGIC):
        raise wrong(
            "old_excel",
            _("Berkas XLS lama belum dapat dibaca."),
            _("Buka di Excel atau LibreOffice, simpan sebagai XLSX atau CSV, lalu unggah lagi."),
        )
    lines, how = xlsx_file.read(data) if data.startswith(ZIP_MAGIC) else csv_file.read(data)
    limits = Limits(most_rows, skip_numbering)
    return _table(lines, how, names, limits)


class Limits(NamedTuple):
    """How many rows there may be, and whether a row "1 2 3 …" is one."""

    most_rows: int
    skip_numbering: bool


def _table(
    lines: Iterator[tuple[int, list[str]]],
    how: str,
    names: Callable[[Sequence[str]], int],
    limits: Limits,
) -> Table:
    filled = ((number, _trim(cells)) for number, cells in lines)
    numbered = ((number, cells) for number, cells in filled if any(cells))
    head = list(islice(numbered, HEADER_SEARCH))
    if not head:
        raise wrong(
            "empty", _("Berkas ini kosong."), _("Pilih berkas yang berisi daftar informasi.")
        )
    place = max(range(len(head)), key=lambda n: (names(head[n][1]), -n))
    columns = head[place][1]
    if not names(columns):
        raise wrong(
            "no_header",
            _("Baris judul kolom tidak ditemukan."),
            _("Beri nama kolom di baris pertama, misalnya No, Kategori, Nama Informasi."),
        )
    if len(columns) > MAX_COLUMNS:
        raise wrong(
            "too_many_columns",
            _("Tabel ini berisi lebih dari %(most)s kolom.") % {"most": MAX_COLUMNS},
            _("Hapus kolom yang tidak dipakai, lalu unggah lagi."),
        )
    rows = tuple(_rows(head[place + 1 :], numbered, len(columns), limits))
    if not rows:
        raise wrong(
            "no_rows",
            _("Tidak ada baris di bawah judul kolom."),
            _("Isi daftarnya, lalu unggah lagi."),
        )
    return Table(tuple(columns), rows, how)


def _rows(
    first: list[tuple[int, list[str]]],
    rest: Iterable[tuple[int, list[str]]],
    width: int,
    limits: Limits,
) -> Iterator[Row]:
    for count, (line, cells) in enumerate(chain(first, rest), start=1):
        if count > limits.most_rows:
            raise too_many(limits.most_rows)
        if limits.skip_numbering and _is_numbering(cells):
            continue
        padded = (cells + [""] * width)[:width]
        yield Row(line, tuple(cell[: MAX_CELL + 1] for cell in padded))


def _is_numbering(cells: list[str]) -> bool:
    """True for the row "1 2 3 4 …" that many lists carry under their header."""
    return len(cells) > 2 and cells == [str(n) for n in range(1, len(cells) + 1)]


def _trim(cells: list[str]) -> list[str]:
    trimmed = [cell.strip() for cell in cells]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    return trimmed

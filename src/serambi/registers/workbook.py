"""A book as XLSX: real days and amounts, legal landscape, header repeated, panes frozen."""

import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from serambi.core.dates import format_date, format_datetime
from serambi.letters.kinds import Signatory
from serambi.registers import columns
from serambi.registers.book import Book
from serambi.registers.columns import Column, Told

LEGAL, HEAD_ROW, LONGEST = 5, 7, 32_000
WEEKDAY = "[$-421]dddd, "
DAY, MONEY = "dd-mm-yyyy", '"Rp"#,##0'
_LINE = Side(style="thin", color="A39A8F")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WARM = PatternFill("solid", fgColor="F3EFE9")
_WRAP = Alignment(wrap_text=True, vertical="top")
_CENTRE = Alignment(wrap_text=True, vertical="center", horizontal="center")


def as_xlsx(book: Book) -> bytes:
    """The whole book; text is never read as a formula, whatever it begins with."""
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)  # noqa: S101 - a new workbook has one
    sheet.title = book.title[:31]
    workbook.properties.title = f"{book.title}, {book.regime}, {book.period}"
    workbook.properties.creator = " ".join(book.letterhead.lines)
    _above(sheet, book)
    _heads(sheet, book.columns)
    for row, line in enumerate(book.lines, start=HEAD_ROW + 3):
        for place, value in enumerate(line, start=1):
            _write(sheet.cell(row, place), value)
    _below(sheet, book)
    _for_print(sheet, book)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _write(cell: Any, value: columns.Cell) -> None:
    """A typed cell with its own shape; a text stays a text."""
    cell.border, cell.alignment = _BOX, _WRAP
    if isinstance(value, Told):
        cell.value = value.day
        named = WEEKDAY if value.weekday else ""
        cell.number_format = f'{named}{DAY} "({value.after} hk)"'
    elif isinstance(value, str) or value is None:
        if value:
            _text(cell, value)
    else:
        cell.value = value
        cell.number_format = MONEY if isinstance(value, int) else DAY


def _text(cell: Any, value: str) -> None:
    """`value` as text for good: the type is set by hand and the cell keeps it when it is edited."""
    bare = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)
    cell.value = bare if len(bare) <= LONGEST else f"{bare[:LONGEST]} … (terpotong)"
    cell.data_type = "s"
    cell.quotePrefix = True


def _above(sheet: Worksheet, book: Book) -> None:
    about = f"{len(book.lines)} baris, keadaan {format_datetime(book.at, book.zone)}"
    lines = [
        (" ".join(book.letterhead.lines), Font(bold=True, size=12)),
        (book.title, Font(bold=True, size=14)),
        (f"{book.regime} · {book.period}", Font(size=11)),
        (about, Font(size=9)),
        (f"{book.note} {book.basis}", Font(size=9, italic=True)),
    ]
    for row, (words, font) in enumerate(lines, start=1):
        _text(sheet.cell(row, 1), words)
        sheet.cell(row, 1).font = font


def _heads(sheet: Worksheet, shown: Sequence[Column]) -> None:
    """Groups over columns, titles, and the numbers of the columns."""
    for place, column in enumerate(shown, start=1):
        upper, lower, number = (sheet.cell(HEAD_ROW + step, place) for step in range(3))
        upper.value = column.group or column.title
        lower.value = column.title if column.group else None
        number.value = place
        for cell in (upper, lower, number):
            cell.font, cell.border = Font(bold=True, size=10), _BOX
            cell.fill, cell.alignment = _WARM, _CENTRE
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    for place, column in enumerate(shown, start=1):
        if not column.group:
            _merge(sheet, HEAD_ROW, place, HEAD_ROW + 1, place)
        elif shown[place - 2].group != column.group:
            width = sum(1 for one in shown if one.group == column.group)
            _merge(sheet, HEAD_ROW, place, HEAD_ROW, place + width - 1)


def _merge(sheet: Worksheet, top: int, left: int, bottom: int, right: int) -> None:
    sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)


def _below(sheet: Worksheet, book: Book) -> None:
    """Place, day and who signs, two rows under the last line."""
    row = HEAD_ROW + 3 + len(book.lines) + 2
    day = format_date(book.at.astimezone(book.zone).date())
    last = len(book.columns)
    places = (max(2, last // 4), max(4, last - last // 3))[-len(book.signers) :]
    for place, one in zip(places, book.signers, strict=True):
        own = one is book.signers[-1]
        _signer(sheet, row, place, one, f"{book.place}, {day}" if own else "Mengetahui,")


def _signer(sheet: Worksheet, row: int, place: int, one: Signatory, lead: str) -> None:
    title = f"{one.acting} {one.title}".strip()
    words = [lead, f"{title},", "", "", "", one.name, f"NIP {one.nip}" if one.nip else ""]
    for step, text in enumerate(words):
        if text:
            _text(sheet.cell(row + step, place), text)


def _for_print(sheet: Worksheet, book: Book) -> None:
    sheet.freeze_panes = f"B{HEAD_ROW + 3}"
    setup: Any = sheet.page_setup
    setup.orientation, setup.paperSize = "landscape", LEGAL
    setup.fitToWidth, setup.fitToHeight = 1, 0
    fit: Any = sheet.sheet_properties.pageSetUpPr
    fit.fitToPage = True
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW + 2}"
    margins: Any = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom = 0.5, 0.6
    foot: Any = sheet.oddFooter
    foot.left.text = f"{book.title}, {book.period}".replace("&", "&&")
    foot.right.text = "Halaman &P dari &N"
    last = get_column_letter(len(book.columns))
    end = HEAD_ROW + 2 + len(book.lines)
    sheet.auto_filter.ref = f"A{HEAD_ROW + 2}:{last}{end}"

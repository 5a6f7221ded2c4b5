"""XLSX: the first sheet that holds something; values, not formulas."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from serambi.tables.table import MAX_COLUMNS, wrong

MAX_UNPACKED = 200 * 1024 * 1024


def read(data: bytes) -> tuple[Iterator[tuple[int, list[str]]], str]:
    """Lines of cells with their numbers, and how the file was read in words."""
    from openpyxl import load_workbook  # heavy: comes in when it is used

    _bounded(data)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = [
            sheet for sheet in book.worksheets if getattr(sheet, "sheet_state", "") == "visible"
        ]
    except Exception as error:
        raise _broken() from error
    for sheet in sheets or book.worksheets:
        lines = _lines(sheet)
        try:
            first = next(lines, None)
        except Exception as error:
            raise _broken() from error
        if first is not None:
            how = _("XLSX, lembar %(sheet)s") % {"sheet": sheet.title}
            return _guarded(first, lines), how
    return iter(()), _("XLSX")


def _bounded(data: bytes) -> None:
    """Refuse archives that would unpack to more than 200 MB."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
            named = "[Content_Types].xml" in archive.namelist()
    except zipfile.BadZipFile as error:
        raise _broken() from error
    if size > MAX_UNPACKED or not named:
        raise _broken()


def _lines(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    sheet.reset_dimensions()
    rows = sheet.iter_rows(values_only=True, max_col=MAX_COLUMNS + 1)
    for number, values in enumerate(rows, start=1):
        cells = [_text(value) for value in values]
        if any(cells):
            yield number, cells


def _guarded(
    first: tuple[int, list[str]], rest: Iterator[tuple[int, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    yield first
    try:
        yield from rest
    except Exception as error:
        raise _broken() from error


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _broken() -> Exception:
    return wrong(
        "broken_xlsx",
        _("Berkas XLSX ini rusak atau bukan lembar kerja."),
        _("Buka dan simpan ulang di Excel atau LibreOffice, lalu unggah lagi."),
    )

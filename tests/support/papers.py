"""What a test reads in the files that an office hands out."""

import io

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader
from pypdf.generic import DictionaryObject


def first_sheet(data: bytes) -> Worksheet:
    """The sheet that a spreadsheet opens at."""
    sheet = load_workbook(io.BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def is_tagged(reader: PdfReader) -> bool:
    """True for a PDF that says that its parts are marked for a screen reader."""
    marks = reader.root_object["/MarkInfo"].get_object()
    assert isinstance(marks, DictionaryObject)
    return bool(marks["/Marked"])

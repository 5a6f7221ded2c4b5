"""The proof of a workbook: every part of it is read, and what was blacked out is looked for."""

from serambi.privacy.findings import Unreadable
from serambi.privacy.reading import workbooks
from serambi.redaction.engine import raw, sheets
from serambi.redaction.engine.checks import absent, bare, unopened
from serambi.redaction.engine.secrets import Secret
from serambi.redaction.engine.values import Check, Impossible, Mark


def prove_book(old: bytes, new: bytes, marks: list[Mark]) -> list[Check]:
    """The answers, in the order they are shown; the file may go out only if all are right."""
    try:
        return _answers(old, new, marks)
    except (Unreadable, Impossible) as fault:
        return [unopened(fault)]


def _answers(old: bytes, new: bytes, marks: list[Mark]) -> list[Check]:
    labels = {mark.cell for mark in marks}
    before = sheets.book_of(old)
    secrets = [
        Secret(text, f"sel {mark.cell}")
        for mark in marks
        if not mark.loose
        for sheet, at in [sheets.demand_cell(mark.cell)]
        if sheet in before.sheetnames and len(text := sheets.said(before[sheet][at].value)) > 3
    ]
    reading = workbooks.read(new, "xlsx")
    texts = [(one.place, one.text) for one in reading.passages]
    return [
        absent("text", secrets, texts),
        absent("raw", secrets, list(raw.parts(new))),
        bare(reading),
        _replaced(new, len(labels)),
    ]


def _replaced(new: bytes, asked: int) -> Check:
    """Every marked cell says its reason."""
    found = sum(
        1
        for sheet in sheets.book_of(new).worksheets
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if isinstance(value, str) and value.startswith("[dihitamkan: Pasal ")
    )
    return Check("cells", ok=found >= asked, said=f"{found} / {asked}")

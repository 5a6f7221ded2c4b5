"""Workbooks: cell by cell."""

from dataclasses import asdict
from typing import Any

from serambi.privacy.findings import Reading, Unreadable
from serambi.privacy.reading import workbooks
from serambi.redaction.engine import sheets
from serambi.redaction.engine.proving_books import prove_book
from serambi.redaction.engine.verbs.answers import Answer, hidden_in, marks_in, person_in
from serambi.redaction.engine.verbs.answers import told as finds_told


def measure(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """Number of seen sheets, and what hides in the file besides."""
    try:
        reading = workbooks.read(blobs[0], told["kind"])
    except Unreadable:
        reading = Reading((), ())
    count = len(sheets.seen_sheets(sheets.book_of(blobs[0])))
    return {"pages": count, "hidden": hidden_in(reading), "sizes": []}, []


def survey(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """Personal data in all cells."""
    return finds_told(sheets.finds_in(blobs[0], person_in(told["names"]))), []


def words(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """Every cell where the sought words stand."""
    return finds_told(sheets.words_in(blobs[0], told["sought"])), []


def grid(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """Some rows of one sheet."""
    return sheets.rows_of(blobs[0], told["sheet"], told["first"], told["most"]), []


def make(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """The new workbook."""
    return {}, [sheets.make(blobs[0], marks_in(told["marks"]))]


def prove(told: dict[str, Any], blobs: list[bytes]) -> Answer:
    """The proof of a new workbook against the old one."""
    checks = prove_book(blobs[0], blobs[1], marks_in(told["marks"]))
    return {"checks": [asdict(one) for one in checks]}, []

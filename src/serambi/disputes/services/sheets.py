"""The pack's own sheets, set by Typst through the letters room."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from serambi.core.errors import Unavailable
from serambi.disputes.bundle import PageMark
from serambi.letters import letterhead, press
from serambi.offices.models import Office

SOURCE = Path(__file__).resolve().parents[1] / "typst" / "pack.typ"


def cover(office: Office, at: datetime, words: dict[str, Any]) -> bytes:
    """The cover and, on its own pages, the list of evidence."""
    return _press(
        office, at, {"part": "cover", "letterhead": asdict(letterhead.of(office)), **words}
    )


def sheet(
    *,
    office: Office,
    heading: str,
    at: datetime,
    lead: Sequence[str],
    columns: Sequence[str],
    widths: Sequence[int],
    rows: Sequence[Sequence[str]],
    wide: bool = False,
) -> bytes:
    """A heading, a few lines and a table; a width of 0 takes what is left (millimetres).

    `wide` lies the sheet on its side.
    """
    return _press(office, at, {
        "part": "sheet", "title": heading, "heading": heading, "lead": list(lead), "wide": wide,
        "columns": list(columns), "widths": list(widths), "rows": [list(row) for row in rows],
    })  # fmt: skip


def marks(office: Office, at: datetime, pages: Sequence[PageMark]) -> bytes:
    """One transparent page for each page of the pack."""
    return _press(
        office, at, {"part": "marks", "title": "Tanda", "pages": [asdict(one) for one in pages]}
    )


def _press(office: Office, at: datetime, values: dict[str, Any]) -> bytes:
    try:
        return press.press(SOURCE, "pack", {"office": office.name, "title": "", **values}, at)
    except press.TypstError as fault:
        raise Unavailable(
            "pack.not_set",
            "Berkas sengketa tidak dapat disusun.",
            "Tidak ada yang dibuat. Hubungi admin kantor Anda.",
        ) from fault

"""Small real documents for the example's information list; each says that its figures are made up."""

import csv
import io
import json
from dataclasses import dataclass
from typing import Any

import typst

NOTE = "CONTOH: seluruh isi dan angka dokumen ini dibuat untuk mencoba Serambi, bukan data resmi."

_SOURCE = """
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, date: none)
#set page(paper: "a4", margin: 2.2cm, footer: align(center, text(size: 8pt, d.note)))
#set text(lang: "id", size: 10.5pt)
#set par(justify: true)
#align(center)[#text(size: 9pt)[#d.office] #v(2pt) #text(size: 15pt, weight: "bold")[#d.title]]
#v(8pt)
#d.note
#v(4pt)
#d.summary
#if d.columns.len() > 0 [
  #v(8pt)
  #table(
    columns: d.columns.len(),
    stroke: 0.5pt + luma(180),
    table.header(..d.columns.map(c => strong(c))),
    ..d.rows.flatten().map(c => [#c]),
  )
]
"""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of a document."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Any, ...], ...] = ()


def as_pdf(*, office: str, title: str, summary: str, table: Table) -> bytes:
    """A one-page PDF with a heading, a paragraph and the table."""
    data = {
        "office": office,
        "title": title,
        "summary": summary,
        "note": NOTE,
        "columns": list(table.columns),
        "rows": [[_shown(cell) for cell in row] for row in table.rows],
    }
    made: bytes = typst.compile(_SOURCE.encode(), sys_inputs={"data": json.dumps(data)})
    return made


def as_csv(table: Table) -> bytes:
    """The table with the note as its last line (RFC 4180, UTF-8)."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    writer.writerow([NOTE])
    return text.getvalue().encode()


def _shown(cell: object) -> str:
    """Numbers with Indonesian dots, words as they are."""
    if isinstance(cell, int):
        return f"{cell:,}".replace(",", ".")
    return str(cell).replace(".", ",") if isinstance(cell, float) else str(cell)

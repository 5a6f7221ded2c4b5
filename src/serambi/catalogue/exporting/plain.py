"""CSV and JSON, piece by piece."""

import json
from collections.abc import Iterable, Iterator

from serambi.catalogue.exporting.rows import Exported, header, worded
from serambi.offices.models import Office
from serambi.tables.writing import csv_pieces, inert


def as_csv(rows: Iterable[Exported]) -> Iterator[str]:
    """RFC 4180 with a byte-order mark, which Excel needs to see UTF-8."""
    return csv_pieces(header(), ([inert(cell) for cell in worded(row)] for row in rows))


def as_json(office: Office, rows: Iterable[Exported], modified: str) -> Iterator[str]:
    """One object: what the list is and whose (names after DCAT), then `records`."""
    about = {
        "title": f"Daftar Informasi Publik {office.name}",
        "publisher": {"name": office.name, "region_code": office.code},
        "modified": modified,
        "language": "id",
        "conforms_to": "UU 14/2008; Perki 1/2021",
    }
    yield json.dumps(about, ensure_ascii=False)[:-1] + ', "records": ['
    for number, row in enumerate(rows):
        yield ("," if number else "") + "\n" + json.dumps(row._asdict(), ensure_ascii=False)
    yield "\n]}\n"

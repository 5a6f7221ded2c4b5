"""Rows as bytes that never depend on who wrote them: the same rows have the same SHA-256.

UTF-8 without a mark, comma, CRLF, quotes only where needed (RFC 4180); the header holds the
columns' names.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from serambi.datasets.columns import Column


def as_bytes(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> bytes:
    """The canonical CSV."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([one.name for one in columns])
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def rows_in(data: bytes) -> Iterator[list[str]]:
    """The rows of a canonical CSV, one after the other, without its header."""
    lines = csv.reader(io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline=""))
    next(lines, None)
    return (row for row in lines if row)

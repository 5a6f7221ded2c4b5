"""How the engine means to read what some code asks: the plan of every SELECT that it sends."""

import re
from collections.abc import Callable
from typing import NamedTuple

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.test.utils import CaptureQueriesContext

TABLES = (
    "catalogue_catalogueentry", "search_searchentry", "search_searchtext", "search_searchword",
    "search_terms", "monev_evaluationcycle", "monev_submission", "monev_answer", "monev_assessment",
    "monev_partscore", "monev_rebuttal", "monev_certificate", "ratings_rating",
)  # fmt: skip
_ALIAS = re.compile(r'(?:FROM|JOIN) "(\w+)" ([A-Z]\d+)\b')


class Plan(NamedTuple):
    """A statement and the lines of its plan."""

    sql: str
    lines: list[str]
    tables: tuple[str, ...] = TABLES

    @property
    def text(self) -> str:
        """The whole plan."""
        return "\n".join(self.lines)

    @property
    def read_through(self) -> list[str]:
        """The large tables that would be read from end to end."""
        names = {table: {table} for table in self.tables}
        for table, alias in _ALIAS.findall(self.sql):
            names.setdefault(table, set()).add(alias)
        return [
            table
            for table in self.tables
            if any(_reads_all(line, name) for line in self.lines for name in names[table])
        ]


def plans(asking: Callable[[], object], tables: tuple[str, ...] = TABLES) -> list[Plan]:
    """The plans of all SELECTs that `asking` sends; `tables` are those that grow without an end.

    PostgreSQL reads small tables as a whole whatever the indexes, so there reading a whole table is
    made dear: it is then chosen only where no index can answer.
    """
    with CaptureQueriesContext(connection) as sent:
        asking()
    selects = [one["sql"] for one in sent.captured_queries if one["sql"].startswith("SELECT")]
    assert selects, "nothing was asked"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
            for table in tables:
                cursor.execute(f"ANALYZE {table}")
        return [Plan(sql, _explained(cursor, sql), tables) for sql in selects]


def _explained(cursor: CursorWrapper, sql: str) -> list[str]:
    explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    cursor.execute(f"{explain} {sql.replace('%', '%%')}", [])
    return [str(row[-1]) for row in cursor.fetchall()]


def _reads_all(line: str, table: str) -> bool:
    if connection.vendor == "postgresql":
        return f"Seq Scan on {table}" in line
    words = f"{line.strip()} "
    return words.startswith(f"SCAN {table} ") and "VIRTUAL TABLE INDEX" not in words

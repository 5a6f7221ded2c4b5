"""Take the log's triggers off for a moment, as only the owner of the database could.

Tests that tamper need it, and so does the emptying of tables after a test with real commits.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper


@contextmanager
def triggers_off() -> Iterator[None]:
    """Within the block the log accepts UPDATE, DELETE and TRUNCATE."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'ledger_%'"
            )
            found = cursor.fetchall()
            for name, _ in found:
                cursor.execute(f"DROP TRIGGER {name}")
            yield
            for _, sql in found:
                cursor.execute(sql)
        else:
            tables = ("ledger_event", "ledger_eventbody", "ledger_head")
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # pending checks hold the tables
            for table in tables:
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            yield
            for table in tables:
                cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def _with_words(sql: str) -> str:
    """PostgreSQL empties a table only together with those that refer to it; Django does not know
    of the word index."""
    return sql.replace("TRUNCATE ", 'TRUNCATE "search_terms", ', 1)


@contextmanager
def tables_may_be_emptied() -> Iterator[None]:
    """Let Django's flush, and nothing else, past the triggers."""
    engine = type(connection.ops)
    flush: Callable[..., Any] = engine.execute_sql_flush

    def execute_sql_flush(self: Any, sql_list: Sequence[str]) -> None:
        owner: BaseDatabaseWrapper = self.connection
        if "ledger_event" not in owner.introspection.table_names():
            flush(self, sql_list)
            return
        with triggers_off():
            flush(self, [_with_words(sql) for sql in sql_list])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "execute_sql_flush", execute_sql_flush)
        yield

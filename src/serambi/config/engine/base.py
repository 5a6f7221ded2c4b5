"""SQLite as Django speaks it, with two differences that only the clock can tell.

**A writer who must wait looks again every millisecond.** SQLite's own waiting sleeps longer after
every look, up to a tenth of a second. With two servers writing in turn the lock then lies free
while the one who waits is asleep, and the other takes it again and again: the slowest of eight
senders waited four times as long as the middle one. Only the taking of the write lock (BEGIN
IMMEDIATE) waits this way, and no longer than the timeout of the settings. Nothing else is asked of
SQLite, so durability and isolation are what they were.

**The text of a statement is put into SQLite's spelling once.** Django looks through it for the
places of its values each time it is executed; most statements here are the same few.
"""

import time
from functools import lru_cache
from typing import Any

from django.db import OperationalError
from django.db.backends.sqlite3 import base

LOOK_AGAIN = 0.001
BUSY = 5


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's connection to SQLite; see above for the differences."""

    def create_cursor(self, name: Any = None) -> Any:
        """A cursor that remembers statements."""
        return self.connection.cursor(factory=Cursor)

    def _start_transaction_under_autocommit(self) -> None:
        patience = float(self.settings_dict["OPTIONS"].get("timeout", 5.0))
        self._let_sqlite_wait(0.0)
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # the stubs leave the method out
        except OperationalError as error:
            if not _is_busy(error):
                raise
            self._begin_when_free(time.monotonic() + patience)
        finally:
            self._let_sqlite_wait(patience)

    def _begin_when_free(self, deadline: float) -> None:
        """Look every millisecond. Raises OperationalError when the lock is not free by `deadline`."""
        mode = self.transaction_mode or ""  # type: ignore[attr-defined]  # newer than the stubs
        while True:
            time.sleep(LOOK_AGAIN)
            try:
                with self.wrap_database_errors:
                    self.connection.execute(f"BEGIN {mode}")
            except OperationalError as error:
                if not _is_busy(error) or time.monotonic() > deadline:
                    raise
            else:
                return

    def _let_sqlite_wait(self, seconds: float) -> None:
        """How long SQLite itself waits for a lock from now on."""
        self.connection.execute(f"PRAGMA busy_timeout = {int(1000 * seconds)}")


class Cursor(base.SQLiteCursorWrapper):
    """Django's cursor with a memory."""

    def convert_query(self, query: str, *, param_names: Any = None) -> str:
        """`query` with SQLite's question marks; named places are left to Django."""
        if param_names is not None:
            return str(super().convert_query(query, param_names=param_names))
        return _spelt(query)


@lru_cache(maxsize=1024)
def _spelt(query: str) -> str:
    return base.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")


def _is_busy(error: OperationalError) -> bool:
    """SQLITE_BUSY or one of its extended codes, whose low byte is the same."""
    return getattr(error.__cause__, "sqlite_errorcode", 0) & 0xFF == BUSY

"""SQLite as Django speaks it, with two differences that only the clock can tell.

**A writer who must wait looks again every millisecond.** SQLite's own waiting sleeps longer after
every look, up to a tenth of a second. With two servers writing in turn the lock then lies free
while the one who waits is asleep, and the other takes it again and again: the slowest of eight
senders waited four times as long as the middle one, and a single statement outside a transaction
(a session, the day of the last sign-in) waited until its time was over. Only the taking of the write
lock waits this way, by BEGIN IMMEDIATE or by a statement that writes outside a transaction, and no
longer than the timeout of the settings; `turns` says who looks how often. Nothing else is asked of
SQLite, so durability and isolation are what they were.

**The text of a statement is put into SQLite's spelling once.** Django looks through it for the
places of its values each time it is executed; most statements here are the same few.
"""

import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from django.db import OperationalError
from django.db.backends.sqlite3 import base

from serambi.config.engine import turns
from serambi.core.busy import is_busy

_WRITES = ("INSERT ", "UPDATE ", "DELETE ", "REPLACE ")
T = TypeVar("T")


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's connection to SQLite; see above for the differences."""

    def create_cursor(self, name: Any = None) -> Any:
        """A cursor that remembers statements and waits like everybody here."""
        cursor = self.connection.cursor(factory=Cursor)
        cursor.house = self
        return cursor

    def when_free(self, act: Callable[[], T]) -> T:
        """The outcome of `act`, which takes the write lock, as soon as the lock is free.

        Raises OperationalError when it is not free before the patience of the settings is over.
        """
        manners = turns.manners()
        patience = float(self.settings_dict["OPTIONS"].get("timeout", 5.0))
        deadline = time.monotonic() + patience * manners.longer
        turns.leave_free()
        self._let_sqlite_wait(0.0)
        try:
            while True:
                try:
                    return act()
                except (OperationalError, self.Database.OperationalError) as error:
                    if not is_busy(error) or time.monotonic() > deadline:
                        raise
                time.sleep(manners.look_again)
        finally:
            self._let_sqlite_wait(patience)

    def _start_transaction_under_autocommit(self) -> None:
        self.when_free(super()._start_transaction_under_autocommit)  # type: ignore[misc]  # the stubs leave the method out

    def _commit(self) -> None:
        super()._commit()  # type: ignore[misc]  # the stubs leave the method out
        turns.released()

    def _rollback(self) -> None:
        super()._rollback()  # type: ignore[misc]  # the stubs leave the method out
        turns.released()

    def _let_sqlite_wait(self, seconds: float) -> None:
        """How long SQLite itself waits for a lock from now on."""
        self.connection.execute(f"PRAGMA busy_timeout = {int(1000 * seconds)}")


class Cursor(base.SQLiteCursorWrapper):
    """Django's cursor with a memory, and with patience outside a transaction."""

    house: DatabaseWrapper

    def execute(self, query: str, params: Any = None) -> Any:
        """As Django does; a write that is a transaction of its own waits attentively for the lock."""
        if self.connection.in_transaction or not query.startswith(_WRITES):
            return super().execute(query, params)
        done = self.house.when_free(lambda: super(Cursor, self).execute(query, params))
        turns.released()
        return done

    def convert_query(self, query: str, *, param_names: Any = None) -> str:
        """`query` with SQLite's question marks; named places are left to Django."""
        if param_names is not None:
            return str(super().convert_query(query, param_names=param_names))
        return _spelt(query)


@lru_cache(maxsize=1024)
def _spelt(query: str) -> str:
    return base.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")

"""A safe SQLite in place of the interpreter's own.

SQLite 3.7.0 to 3.51.2 can corrupt a WAL database when two connections write and checkpoint at
the same instant; the wheel `pysqlite3` carries a newer one. It must stand in `sys.modules`
before Django loads its backend.
"""

import sys

import pysqlite3
import pysqlite3.dbapi2

MINIMUM = (3, 51, 3)


def install() -> None:
    """Put pysqlite3 in the place of sqlite3 for this process."""
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2


def version() -> tuple[int, ...]:
    """The SQLite version in use, e.g. (3, 53, 4)."""
    return tuple(int(part) for part in pysqlite3.dbapi2.sqlite_version.split("."))

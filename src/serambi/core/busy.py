"""Was it the database that had no time, or is something broken?"""

_SQLITE_BUSY = 5
# Class 55 and 40 of PostgreSQL's error codes: lock not available, deadlock, serialization failure.
_POSTGRES_BUSY = frozenset({"55P03", "40P01", "40001"})


def is_busy(error: BaseException | None) -> bool:
    """True if `error`, or what it was raised from, says that a lock was not free in time.

    SQLite: SQLITE_BUSY or one of its extended codes, whose low byte is the same
    (sqlite.org/rescode.html). PostgreSQL: by SQLSTATE.
    """
    while error is not None:
        code = getattr(error, "sqlite_errorcode", None)
        if isinstance(code, int) and code & 0xFF == _SQLITE_BUSY:
            return True
        if getattr(error, "sqlstate", None) in _POSTGRES_BUSY:
            return True
        error = error.__cause__
    return False

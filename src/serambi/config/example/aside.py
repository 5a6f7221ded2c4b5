"""Filling the example aside, so that nobody waits for the write lock while it is made.

Making the example takes seconds: letters are typeset, files are blacked out and proved. On SQLite a
transaction that long would keep every other writer out. So it is made in a copy of the empty
database, without a care for power cuts, and then brought over in one short transaction. It is still
all or nothing: a load that was cut off leaves the database empty, and files that no row names, which
the sweep `files.orphans` takes away.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from serambi.config.example.load import Loaded, demand_example, load
from serambi.offices.models import Office
from serambi.search.services import rebuild

_CARELESS = "PRAGMA journal_mode=MEMORY;PRAGMA synchronous=OFF;PRAGMA foreign_keys=ON;"
_INDEX = "search_terms"
"""The word index has no rows to copy; it is made anew from the texts."""
Highest = dict[str, int]


def load_aside() -> Loaded | None:
    """`load`, without keeping other writers out for longer than the rows take to be copied.

    None when offices are there already. Raises Refused outside the example mode, IntegrityError when
    somebody founded an office meanwhile. On PostgreSQL writers do not wait for one another's rows,
    so there it is loaded in place.
    """
    demand_example()
    if connection.vendor != "sqlite":
        return load()
    if Office.objects.exists():
        return None
    with TemporaryDirectory(prefix="contoh-", dir=settings.SERAMBI_DATA) as folder:
        path = Path(folder) / "contoh.sqlite3"
        highest = _copy_to(path)
        with _working_in(path):
            loaded = load()
        _bring_over(path, highest)
    _index()
    return loaded


def _copy_to(path: Path) -> Highest:
    """The database as it is now, as a file of its own; the highest row of each of its tables."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(path)])
    return {name: _highest(name) for name in _tables()}


@contextmanager
def _working_in(path: Path) -> Iterator[None]:
    """Within, the connection of this thread is one to `path`."""
    ours: dict[str, Any] = dict(connection.settings_dict)
    connection.close()
    options = {**ours["OPTIONS"], "init_command": _CARELESS}
    connection.settings_dict.update(NAME=str(path), OPTIONS=options)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(ours)


def _bring_over(path: Path, highest: Highest) -> None:
    """Every row that was added in `path`, in one transaction; entries wait for their words."""
    with connection.cursor() as cursor:
        cursor.execute("ATTACH DATABASE %s AS made", [str(path)])
        try:
            with transaction.atomic():
                for name, last in highest.items():
                    cursor.execute(
                        f'INSERT INTO main."{name}" SELECT * FROM made."{name}" WHERE rowid > %s',  # noqa: S608 - our own tables
                        [last],
                    )
                cursor.execute("UPDATE search_searchentry SET made = 0")
        finally:
            cursor.execute("DETACH DATABASE made")


def _index() -> None:
    """Make the words; were this cut off, the sweep `search.renew` would go on."""
    for office in Office.objects.order_by("pk"):
        rebuild(office=office)


def _tables() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = [str(row[0]) for row in cursor.fetchall()]
    return [name for name in names if not name.startswith(("sqlite_", _INDEX))]


def _highest(name: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT coalesce(max(rowid), 0) FROM "{name}"')  # noqa: S608 - our own tables
        return int(cursor.fetchone()[0])

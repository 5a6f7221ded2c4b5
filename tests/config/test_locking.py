"""Eight writers that read first, on SQLite in a file, with the settings of an office."""

import subprocess
import sys
from pathlib import Path

import pysqlite3.dbapi2 as sqlite3

from tests.config.locking_process import ROUNDS
from tests.support.commands import clean_environment

WRITERS = 8


def write(data: Path, mode: str) -> tuple[int, int]:
    """How often "database is locked" was met, and the sum of all that was written."""
    environment = clean_environment(
        data,
        SERAMBI_SECRET_KEY="for-this-test",
        DJANGO_SETTINGS_MODULE="serambi.config.settings.embedded",
    )
    database = sqlite3.connect(data / "serambi.sqlite3")
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("CREATE TABLE tally (id INTEGER PRIMARY KEY, value INTEGER)")
    database.execute("INSERT INTO tally VALUES (1, 0)")
    database.commit()
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.config.locking_process", mode],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for _ in range(WRITERS)
    ]  # fmt: skip
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    locked = 0
    for writer in writers:
        assert writer.stdin
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        out, _ = writer.communicate(timeout=120)
        locked += int(out)
    (value,) = database.execute("SELECT value FROM tally").fetchone()
    database.close()
    return locked, value


def test_with_our_settings_none_meets_a_lock_and_no_write_is_lost(tmp_path: Path) -> None:
    assert write(tmp_path, "ours") == (0, WRITERS * ROUNDS)


def test_the_same_writers_with_deferred_transactions_do_meet_locks(tmp_path: Path) -> None:
    """The control: were it to pass, the test above would prove nothing."""
    locked, _ = write(tmp_path, "deferred")
    assert locked > 0


IN_FORCE = {
    "journal_mode": "wal",
    "synchronous": "2",
    "foreign_keys": "1",
    "mmap_size": "0",
    "trusted_schema": "0",
    "secure_delete": "1",
}

ASK = """
import sys, django
django.setup()
from django.db import connection
with connection.cursor() as cursor:
    for name in sys.argv[1:]:
        cursor.execute(f"PRAGMA {name}")
        print(cursor.fetchone()[0])
"""


def test_the_office_settings_are_really_in_force(prepared: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASK, *IN_FORCE],
        env=clean_environment(prepared, DJANGO_SETTINGS_MODULE="serambi.config.settings.embedded"),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert dict(zip(IN_FORCE, done.stdout.split(), strict=True)) == IN_FORCE

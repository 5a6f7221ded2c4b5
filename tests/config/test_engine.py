"""Writers on SQLite: who must wait is next, waits no longer than told, and SQLite's own waiting stays."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as sqlite3
import pytest
from django.db import OperationalError

from serambi.config.engine import turns
from serambi.config.engine.base import DatabaseWrapper, _spelt
from tests.config.lines import line_settings

pytestmark = pytest.mark.django_db
PATIENCE = 0.4


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "office.sqlite3"
    with sqlite3.connect(path) as line:
        line.execute("PRAGMA journal_mode=WAL")
        line.execute("CREATE TABLE tally (value INTEGER)")
    line.close()
    return path


@pytest.fixture
def writer(database: Path) -> Iterator[Any]:
    made = DatabaseWrapper(line_settings(str(database), PATIENCE), "writer")
    made.inc_thread_sharing()
    yield made
    made.close()


def begin(writer: Any) -> None:
    writer.ensure_connection()
    writer._start_transaction_under_autocommit()


def held(database: Path) -> Any:
    line = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    line.execute("BEGIN IMMEDIATE")
    return line


def test_who_waits_begins_as_soon_as_the_lock_is_free(database: Path, writer: Any) -> None:
    """SQLite's own waiting sleeps up to 100 ms between two looks; ten turns would add up."""
    writer.settings_dict["OPTIONS"]["timeout"] = 10 * PATIENCE
    late = []
    for _ in range(10):
        other, freed = held(database), list[float]()

        def let_go(other: Any = other, freed: list[float] = freed) -> None:
            time.sleep(0.11)
            other.execute("COMMIT")
            freed.append(time.monotonic())

        thread = threading.Thread(target=let_go)
        thread.start()
        begin(writer)
        begun = time.monotonic()
        thread.join()
        late.append(begun - freed[0])
        writer.connection.execute("COMMIT")
        other.close()
    assert sorted(late)[5] < 0.02


def test_waiting_ends_when_its_time_is_over(database: Path, writer: Any) -> None:
    other = held(database)
    started = time.monotonic()
    with pytest.raises(OperationalError, match="locked"):
        begin(writer)
    assert PATIENCE <= time.monotonic() - started < PATIENCE * 5
    other.close()


@pytest.mark.parametrize("busy", [False, True])
def test_afterwards_sqlite_waits_as_the_settings_say(
    database: Path, writer: Any, *, busy: bool
) -> None:
    other = held(database)
    if not busy:
        other.close()
        begin(writer)
    else:
        with pytest.raises(OperationalError):
            begin(writer)
        other.close()
    (told,) = writer.connection.execute("PRAGMA busy_timeout").fetchone()
    assert told == int(1000 * PATIENCE)


def test_another_fault_is_told_at_once(writer: Any) -> None:
    begin(writer)
    started = time.monotonic()
    with pytest.raises(OperationalError, match="within a transaction"):
        begin(writer)
    assert time.monotonic() - started < PATIENCE


def test_a_statement_is_spelt_as_django_spells_it(writer: Any) -> None:
    with writer.cursor() as cursor:
        cursor.execute("SELECT '%%' || %s", ["x"])
        assert cursor.fetchone() == ("%x",)
        cursor.execute("SELECT '%%' || %(word)s", {"word": "y"})
        assert cursor.fetchone() == ("%y",)
    assert _spelt("a %s %%s") == "a ? %s"


HOLD = 0.05


def waits(database: Path, writer: Any, manner: str) -> list[float]:
    """How long a person's statement waits, ten times, beside a worker that hardly lets go."""
    writer.settings_dict["OPTIONS"]["timeout"] = 20
    writer.ensure_connection()
    words = [sys.executable, "-m", "tests.config.turns_process", str(database), manner, str(HOLD)]
    worker = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert worker.stdout
    assert worker.stdout.readline() == "ready\n"
    found = []
    for _ in range(10):
        started = time.monotonic()
        with writer.cursor() as cursor:
            cursor.execute("UPDATE tally SET value = value + 1")
        found.append(time.monotonic() - started)
    worker.communicate(timeout=30)
    return sorted(found)


def test_a_person_waits_for_the_write_in_hand_and_not_for_the_whole_work(
    database: Path, writer: Any
) -> None:
    """A disk that takes long over each commit leaves the lock free for an instant only."""
    assert waits(database, writer, "behind")[7] < 3 * HOLD


def test_a_statement_outside_a_transaction_waits_as_attentively(
    database: Path, writer: Any
) -> None:
    writer.settings_dict["OPTIONS"]["timeout"] = 10 * PATIENCE
    writer.ensure_connection()
    late = []
    for _ in range(5):
        other, freed = held(database), list[float]()

        def let_go(other: Any = other, freed: list[float] = freed) -> None:
            time.sleep(0.11)
            other.execute("COMMIT")
            freed.append(time.monotonic())

        thread = threading.Thread(target=let_go)
        thread.start()
        with writer.cursor() as cursor:
            cursor.execute("INSERT INTO tally VALUES (1)")
        done = time.monotonic()
        thread.join()
        late.append(done - freed[0])
        other.close()
    assert sorted(late)[2] < 0.02


def test_a_statement_outside_a_transaction_gives_up_in_time(database: Path, writer: Any) -> None:
    writer.ensure_connection()
    other = held(database)
    started = time.monotonic()
    with pytest.raises(OperationalError, match="locked"), writer.cursor() as cursor:
        cursor.execute("DELETE FROM tally")
    assert PATIENCE <= time.monotonic() - started < PATIENCE * 5
    other.close()


def test_who_stands_behind_has_more_patience_and_leaves_the_lock_free() -> None:
    assert turns.BEHIND.longer > turns.PERSON.longer
    assert turns.BEHIND.look_again > 5 * turns.PERSON.look_again
    assert turns.BEHIND.leave_free > 2 * turns.PERSON.look_again
    with turns.behind():
        assert turns.manners() == turns.BEHIND
    assert turns.manners() == turns.PERSON

"""`serambi load-example` beside a running office: nobody who writes waits for it."""

import subprocess
import time
from pathlib import Path

import pysqlite3.dbapi2 as sqlite3
import pytest

from tests.support import ground
from tests.support.commands import clean_environment, command, type_command

LEAST = {
    "offices_office": 5,
    "casework_informationrequest": 15,
    "catalogue_catalogueentry": 40,
    "ledger_event": 300,
}


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ground.prepared(tmp_path_factory.mktemp("aside") / "var")


@pytest.fixture(scope="module")
def watched(empty: Path) -> tuple[float, float, str]:
    """Load while somebody writes all the time: seconds it took, longest wait for the lock, words."""
    line = sqlite3.connect(empty / "serambi.sqlite3", timeout=0, isolation_level=None)
    loading = subprocess.Popen(
        command("load-example"), env=clean_environment(empty), stdout=subprocess.PIPE, text=True
    )
    began, free, longest = time.monotonic(), time.monotonic(), 0.0
    while loading.poll() is None:
        try:
            line.execute("BEGIN IMMEDIATE")
            line.execute("ROLLBACK")
            free = time.monotonic()
        except sqlite3.OperationalError:
            longest = max(longest, time.monotonic() - free)
        time.sleep(0.01)
    line.close()
    words, _ = loading.communicate()
    return time.monotonic() - began, longest, words


def test_the_write_lock_is_free_nearly_all_the_time(watched: tuple[float, float, str]) -> None:
    took, longest, words = watched
    assert words.startswith("Contoh dimuat: ")
    assert longest < took / 5


def test_every_row_came_over_and_every_word_can_be_found(
    watched: tuple[float, float, str], empty: Path
) -> None:
    line = sqlite3.connect(empty / "serambi.sqlite3")
    counted = {name: line.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in LEAST}
    assert all(counted[name] >= least for name, least in LEAST.items()), counted
    assert line.execute("PRAGMA foreign_key_check").fetchall() == []
    assert line.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    [entries, words, stale] = line.execute(
        "SELECT (SELECT count(*) FROM search_searchentry), (SELECT count(*) FROM search_terms),"
        " (SELECT count(*) FROM search_searchentry WHERE made = 0)"
    ).fetchone()
    assert entries == words > 40
    assert stale == 0
    line.close()


def test_a_second_load_changes_nothing_and_leaves_nothing_lying_about(
    watched: tuple[float, float, str], empty: Path
) -> None:
    done = type_command(empty, "load-example")
    assert (done.returncode, done.stdout) == (0, "")
    assert not list(empty.glob("contoh-*"))


def test_the_ledger_that_came_over_holds(watched: tuple[float, float, str], empty: Path) -> None:
    done = type_command(empty, "ledger", "verify")
    assert done.returncode == 0, done.stdout + done.stderr

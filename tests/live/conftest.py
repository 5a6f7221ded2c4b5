"""The example office, running as a person runs it."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pysqlite3.dbapi2 as sqlite3
import pytest

from tests.browser.site import Site, prepared, start, stop
from tests.live.visitor import Visitor

MEGABYTE = 1024


@dataclass(frozen=True)
class Live:
    """The running site and what can be seen of it from outside."""

    site: Site
    group: int

    def rows(self, table: str) -> int:
        """How many rows a table has, read beside the server."""
        line = sqlite3.connect(f"file:{self.site.data / 'serambi.sqlite3'}?mode=ro", uri=True)
        try:
            return int(line.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        finally:
            line.close()

    def kept(self) -> set[Path]:
        """Every file in the store, whole or half, but the small pictures that the worker draws."""
        every = (path for path in (self.site.data / "files").rglob("*") if path.is_file())
        return {path for path in every if path.read_bytes()[8:12] != b"WEBP"}

    def peak(self) -> int:
        """The largest peak memory of the processes that answer, in MB."""
        peaks = [0]
        for folder in Path("/proc").iterdir():
            try:
                if not folder.name.isdigit() or os.getpgid(int(folder.name)) != self.group:
                    continue
                if (folder / "comm").read_text().strip() != "serambi-web":
                    continue
                lines = (folder / "status").read_text().splitlines()
            except OSError:
                continue
            peaks += [int(line.split()[1]) // MEGABYTE for line in lines if line[:6] == "VmHWM:"]
        return max(peaks)


@pytest.fixture(scope="package")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    folder = tmp_path_factory.mktemp("live")
    running = prepared(folder, SERAMBI_OCR="0")
    process = start(running)
    try:
        yield Live(running, process.pid)
    finally:
        stop(process)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def visitor(live: Live) -> Visitor:
    """Nobody in particular."""
    return Visitor(live.site.address)


@pytest.fixture
def ppid(live: Live) -> Visitor:
    """The PPID, signed in."""
    made = Visitor(live.site.address)
    made.sign_in("ppid")
    return made

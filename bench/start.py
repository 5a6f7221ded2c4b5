"""From nothing to the first page, and the memory of a tree with one worker."""

import sys
import time
from contextlib import AbstractContextManager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from bench.servers import HERE, Server, granian, memory, running
from serambi.core.ports import free_port

WARMING = 60


@dataclass(frozen=True)
class Start:
    """Seconds until the first page; memory in MB after `WARMING` pages of each kind."""

    seconds: float
    rss_mb: float
    pss_mb: float


def server_alone(folder: Path, first: str, paths: list[str]) -> Start:
    """The web server with one worker."""
    return _start(granian("serambi.config.wsgi:application", folder, workers=1, path=first), paths)


def whole_house(folder: Path, first: str, paths: list[str]) -> Start:
    """`serambi up`: supervisor, web server with one worker, and the process that sends and ticks."""
    port = free_port()
    command = [
        sys.executable, "-m", "serambi.config.cli", "up", "--port", str(port), "--workers", "1",
    ]  # fmt: skip
    return _start(running(command, port, folder / "up.log", first), paths)


def _start(starting: AbstractContextManager[Server], paths: list[str]) -> Start:
    begun = time.monotonic()
    with starting as server:
        seconds = time.monotonic() - begun
        line = HTTPConnection(HERE, server.port, timeout=30)
        for number in range(WARMING):
            for path in paths:
                line.request("GET", path, headers={"Cookie": f"bench={number}"})
                line.getresponse().read()
        line.close()
        return Start(seconds, *memory(server.process.pid))

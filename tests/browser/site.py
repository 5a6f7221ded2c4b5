"""The product as a person runs it: example data, the real server, on a free port of this machine."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from serambi.core.ports import free_port
from tests.support import ground
from tests.support.commands import clean_environment, said

PROGRAM = str(Path(sys.executable).parent / "serambi")
START_LIMIT_SECONDS = 120


@dataclass(frozen=True)
class Site:
    """A running example: its address, its data folder and the environment it was started with."""

    address: str
    data: Path
    environment: dict[str, str]

    def command(self, *words: str) -> str:
        """What `serambi WORDS…` prints on this site's data; raises when it fails."""
        return said(self.data, *words, more=self.environment)


def prepared(folder: Path, **settings: str) -> Site:
    """The example, loaded in `folder`, not yet running."""
    address = f"http://127.0.0.1:{free_port()}"
    environment = clean_environment(folder, SERAMBI_ADDRESS=address, **settings)
    return Site(address, ground.example(folder), environment)


def start(site: Site) -> subprocess.Popen[bytes]:
    """Start server, worker and tick; returns when the first page answers."""
    port = site.address.rsplit(":", 1)[1]
    with (site.data / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [PROGRAM, "up", "--port", port],
            env=site.environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    deadline = time.monotonic() + START_LIMIT_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with urlopen(site.address, timeout=5):
                return process
        except (URLError, OSError):
            time.sleep(0.1)
    stop(process)
    raise AssertionError(
        (site.data / "server.log").read_text(encoding="utf-8", errors="replace")[-3000:]
    )


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the process group as Ctrl-C does, or harder when it does not listen."""
    for sign, patience in ((signal.SIGINT, 15), (signal.SIGKILL, 5)):
        if process.poll() is not None:
            return
        os.killpg(process.pid, sign)
        try:
            process.wait(timeout=patience)
        except subprocess.TimeoutExpired:
            continue

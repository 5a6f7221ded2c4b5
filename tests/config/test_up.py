"""`serambi up` in earnest: processes, signals, sockets."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from serambi.core.ports import free_port
from tests.support.commands import clean_environment, command

EVERYBODY = 5  # supervisor, server, two web workers, worker
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


class Group:
    """A running `serambi up` and the processes under it."""

    def __init__(self, data: Path) -> None:
        self.port = free_port()
        self.log = data.with_name(f"up-{self.port}.log")
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command("up", "--port", str(self.port), "--workers", "2"),
                env=clean_environment(data),
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def get(self, path: str = "/sehat/") -> int:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as answer:
            return answer.code
        except OSError:
            return 0

    def members(self) -> dict[int, str]:
        """Every living process of the group with its command line."""
        found = {}
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit():
                try:
                    pid = int(folder.name)
                    line = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
                    if os.getpgid(pid) == self.process.pid and line:
                        found[pid] = line
                except (OSError, ProcessLookupError):
                    continue
        return found

    def of(self, name: str) -> set[int]:
        """The processes that ps shows as `name`."""
        return {pid for pid in self.members() if title(pid) == name}

    def end(self) -> None:
        for pid in [*self.members(), self.process.pid]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self.process.wait()


def title(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""


def until(condition: Callable[[], object], seconds: float = 30.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


def running(prepared: Path) -> Iterator[Group]:
    started = Group(prepared)
    try:
        assert until(lambda: started.get() == 200, 60), started.log.read_text()
        assert until(lambda: len(started.members()) == EVERYBODY), started.members()
        yield started
    finally:
        started.end()


@pytest.fixture(scope="module")
def steady(prepared: Path) -> Iterator[Group]:
    """One group for all tests that leave it running."""
    yield from running(prepared)


@pytest.fixture
def group(prepared: Path) -> Iterator[Group]:
    """A group to be ended."""
    yield from running(prepared)


@linux
def test_a_signal_to_the_supervisor_leaves_no_process_and_no_socket(group: Group) -> None:
    assert until(lambda: "Serambi berjalan di" in group.log.read_text())
    group.process.send_signal(signal.SIGTERM)
    assert group.process.wait(20) == 0
    assert until(lambda: not group.members(), 5), group.members()
    assert group.get() == 0
    assert "Traceback" not in group.log.read_text()


@linux
def test_ctrl_c_in_the_terminal_reaches_everybody_and_is_quiet(group: Group) -> None:
    os.killpg(group.process.pid, signal.SIGINT)
    assert group.process.wait(20) == 0
    assert until(lambda: not group.members(), 5), group.members()
    assert "Traceback" not in group.log.read_text()


@linux
@pytest.mark.parametrize("part", ["serambi-worker", "serambi-server"])
def test_a_killed_child_is_started_again(part: str, steady: Group) -> None:
    assert until(lambda: steady.of(part))
    before = steady.of(part)
    for pid in before:
        os.kill(pid, signal.SIGKILL)
    assert until(lambda: steady.of(part) - before)
    assert until(lambda: steady.get() == 200)
    assert "dijalankan lagi dalam 1 detik" in steady.log.read_text()


@linux
def test_a_killed_web_worker_is_started_again(steady: Group) -> None:
    server, web = steady.of("serambi-server"), steady.of("serambi-web")
    victim = max(web)
    os.kill(victim, signal.SIGKILL)
    assert until(lambda: len(steady.of("serambi-web") - {victim}) == 2)
    assert until(lambda: steady.get() == 200)
    assert steady.of("serambi-server") == server


@linux
def test_a_killed_supervisor_takes_everybody_along(group: Group) -> None:
    group.process.kill()
    group.process.wait()
    assert until(lambda: not group.members(), 20), group.members()


@linux
def test_a_killed_server_process_leaves_no_orphan_on_the_port(steady: Group) -> None:
    (server,), web = steady.of("serambi-server"), steady.of("serambi-web")
    os.kill(server, signal.SIGKILL)
    assert until(lambda: not steady.of("serambi-web") & web)
    assert until(lambda: steady.get() == 200)


@linux
def test_a_port_that_is_taken_is_said_at_once(steady: Group, prepared: Path) -> None:
    done = subprocess.run(
        command("up", "--port", str(steady.port)),
        env=clean_environment(prepared), capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert f"Port {steady.port} sudah dipakai" in done.stderr


@linux
def test_static_files_are_collected_and_served_compressed_and_for_long(
    steady: Group, prepared: Path
) -> None:
    import json

    manifest = json.loads((prepared / "static" / "staticfiles.json").read_text())
    name = next(hashed for plain, hashed in manifest["paths"].items() if plain.endswith(".css"))
    request = urllib.request.Request(
        f"http://127.0.0.1:{steady.port}/static/{name}", headers={"Accept-Encoding": "gzip"}
    )
    with urllib.request.urlopen(request, timeout=5) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert "immutable" in answer.headers["Cache-Control"]

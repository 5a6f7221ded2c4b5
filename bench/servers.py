"""Start and stop the servers that are measured; look at their processor time and memory."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from serambi.core.ports import free_port

HERE = "127.0.0.1"
PATIENCE_SECONDS = 30
TICKS = os.sysconf("SC_CLK_TCK")
NGINX = """
daemon off; master_process off; worker_processes 1; pid {folder}/pid; error_log {folder}/log warn;
events {{ worker_connections 512; }}
http {{
  access_log off; sendfile on; keepalive_requests 10000000;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  {maps}
  server {{ listen {address};
  {location}
  }}
}}
"""


@dataclass(frozen=True)
class Server:
    """A running server: its port, and the process whose children do the work."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def address(self) -> str:
        """Scheme, host and port."""
        return f"http://{HERE}:{self.port}"

    def cpu_seconds(self) -> float:
        """Processor time of the whole tree so far, user and system."""
        return sum(_cpu(pid) for pid in tree(self.process.pid))


@contextmanager
def granian(target: str, folder: Path, *, workers: int = 2, path: str = "/") -> Iterator[Server]:
    """The WSGI application `target` with the product's settings of its server, until the block ends."""
    port = free_port()
    command = [str(Path(sys.executable).parent / "granian"), *arguments(target, port, workers)]
    with running(command, port, folder / f"{target.replace(':', '-')}.log", path) as server:
        yield server


def arguments(target: str, port: int, workers: int) -> list[str]:
    """What granian is told: see docs/operations/performance.md."""
    return [
        "--interface", "wsgi", "--host", HERE, "--port", str(port), "--no-ws",
        "--workers", str(workers), "--blocking-threads", "1", "--log-level", "warning", target,
    ]  # fmt: skip


@contextmanager
def static(folder: Path, size: int) -> Iterator[Server | None]:
    """nginx with one file of `size` bytes at /page.html; None without nginx."""
    (folder / "www").mkdir()
    (folder / "www" / "page.html").write_bytes(b"x" * size)
    location = f"location / {{ root {folder}/www; types {{ text/html html; }} }}"
    with nginx(folder / "nginx-static", "", location, "/page.html") as server:
        yield server


@contextmanager
def pages(folder: Path, conf: str, path: str) -> Iterator[Server | None]:
    """nginx as `serambi pages --nginx` says it, ready when it gives `path`; None without nginx."""
    maps, _, location = conf.partition("# Bagian kedua")
    with nginx(folder / "nginx-pages", maps, f"# {location}", path) as server:
        yield server


@contextmanager
def nginx(own: Path, maps: str, location: str, path: str) -> Iterator[Server | None]:
    """The system's nginx with one worker; None when it is missing."""
    program = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if program is None:
        yield None
        return
    port = free_port()
    own.mkdir()
    text = NGINX.format(folder=own, address=f"{HERE}:{port}", maps=maps, location=location)
    (own / "conf").write_text(text, encoding="utf-8")
    command = [program, "-p", str(own), "-c", str(own / "conf")]
    with running(command, port, own / "out", path) as server:
        yield server


@contextmanager
def running(command: list[str], port: int, log: Path, path: str) -> Iterator[Server]:
    """The command as a server that is ready when `path` answers 200."""
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
    try:
        _until_ready(process, port, log, path)
        yield Server(port, process)
    finally:
        stop(process)


def _until_ready(process: subprocess.Popen[bytes], port: int, log: Path, path: str) -> None:
    """Wait for the first answer 200."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if status(port, path) == 200:
            return
        time.sleep(0.005)
    raise RuntimeError(f"{path} does not answer 200: {log.read_text(errors='replace')[-2000:]}")


def status(port: int, path: str) -> int:
    """The status of a GET, 0 while nobody listens."""
    line = HTTPConnection(HERE, port, timeout=10)
    try:
        line.request("GET", path)
        return line.getresponse().status
    except OSError:
        return 0
    finally:
        line.close()


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask the process to end, and end its tree when it does not."""
    pids = tree(process.pid)
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        for pid in pids:
            if Path(f"/proc/{pid}").exists():
                os.kill(pid, 9)
        process.wait(timeout=10)


def tree(pid: int) -> list[int]:
    """The process and all its descendants."""
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            waiting += [int(child) for child in _text(children).split()]
    return found


def memory(pid: int) -> tuple[float, float]:
    """RSS and PSS of the tree in MB: PSS counts a page shared by n processes as 1/n."""
    rss = pss = 0
    for one in tree(pid):
        for line in _text(Path(f"/proc/{one}/smaps_rollup")).splitlines():
            name, _, rest = line.partition(":")
            rss += int(rest.split()[0]) if name == "Rss" else 0
            pss += int(rest.split()[0]) if name == "Pss" else 0
    return rss / 1000, pss / 1000


def _cpu(pid: int) -> float:
    fields = _text(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS if fields else 0.0


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""

"""Put a bounded load on a server: `wrk` for pages, our own clients for forms.

A Python client needs more time for a page than nginx does, so pages are asked for by `wrk` (Debian
package) when it is there. Forms are slower than the client by far, and each carries its own cookie
and its own answer that must be checked, so they are sent by processes of our own.
"""

import re
import shutil
import subprocess
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import chain
from multiprocessing import get_context
from statistics import quantiles

from bench.servers import HERE, Server

CONNECTIONS = 16
_LATENCY = re.compile(r"^\s+(50|99)%\s+([\d.]+)(us|ms|s|m)$", re.MULTILINE)
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True)
class Load:
    """What one load showed. `bad` answers were not the ones wanted; `cpu_ms` is the server's."""

    per_second: float
    p50_ms: float
    p99_ms: float
    requests: int
    bad: int
    cpu_ms: float = 0.0


@dataclass(frozen=True)
class Call:
    """One request of a form, and where its answer must lead."""

    path: str
    body: str
    headers: dict[str, str]
    leads_to: str


def client_name() -> str:
    """Who asks for pages."""
    found = shutil.which("wrk")
    if found is None:
        return f"{CONNECTIONS} Python processes with http.client (wrk is not installed)"
    said = subprocess.run([found, "-v"], capture_output=True, text=True, check=False).stdout
    return f"{said.split('[')[0].strip() or 'wrk'}, one thread, {CONNECTIONS} connections"


def pages(server: Server, path: str, headers: dict[str, str], seconds: float) -> Load:
    """Ask for `path` as fast as the server can for `seconds`."""
    before = server.cpu_seconds()
    if shutil.which("wrk"):
        found = _wrk(server.address + path, headers, seconds)
    else:
        found = _python_pages(server.port, path, headers, seconds)
    cpu = server.cpu_seconds() - before
    return Load(**{**vars(found), "cpu_ms": 1000 * cpu / max(1, found.requests)})


def _wrk(url: str, headers: dict[str, str], seconds: float) -> Load:
    lines = chain.from_iterable(("-H", f"{name}: {value}") for name, value in headers.items())
    said = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds:.0f}s", "--latency", *lines, url],
        capture_output=True, text=True, check=True, timeout=seconds + 30,
    ).stdout  # fmt: skip
    at = {share: float(value) * _UNITS[unit] for share, value, unit in _LATENCY.findall(said)}
    return Load(
        per_second=float(_number(r"Requests/sec:\s+([\d.]+)", said)),
        p50_ms=at["50"],
        p99_ms=at["99"],
        requests=int(_number(r"(\d+) requests in", said)),
        bad=int(_number(r"Non-2xx or 3xx responses: (\d+)", said))
        + sum(int(count) for count in re.findall(r"(?:connect|read|write|timeout) (\d+)", said)),
    )


def _number(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    return found[1] if found else "0"


def _python_pages(port: int, path: str, headers: dict[str, str], seconds: float) -> Load:
    start = time.monotonic() + 0.5
    with ProcessPoolExecutor(CONNECTIONS, mp_context=get_context("fork")) as pool:
        runs = [pool.submit(_read, port, path, headers, start, seconds) for _ in range(CONNECTIONS)]
        told = [run.result() for run in runs]
    took = [one for times, _ in told for one in times]
    return _summed(took, sum(bad for _, bad in told), seconds)


def _read(
    port: int, path: str, headers: dict[str, str], start: float, seconds: float
) -> tuple[list[float], int]:
    line, took, bad = HTTPConnection(HERE, port, timeout=30), list[float](), 0
    time.sleep(max(0, start - time.monotonic()))
    while (begun := time.monotonic()) < start + seconds:
        line.request("GET", path, headers=headers)
        answer = line.getresponse()
        answer.read()
        took.append(time.monotonic() - begun)
        bad += answer.status >= 400
    line.close()
    return took, bad


def forms(server: Server, calls: Sequence[Call], clients: int) -> Load:
    """Send every call once, from `clients` at a time, each over its own connection."""
    before = server.cpu_seconds()
    start = time.monotonic() + 0.5
    with ProcessPoolExecutor(clients, mp_context=get_context("fork")) as pool:
        runs = [pool.submit(_send, server.port, calls[n::clients], start) for n in range(clients)]
        told = [run.result() for run in runs]
    took = [one for times, _, _ in told for one in times]
    found = _summed(took, sum(bad for _, bad, _ in told), max(end for _, _, end in told) - start)
    cpu = server.cpu_seconds() - before
    return Load(**{**vars(found), "cpu_ms": 1000 * cpu / max(1, len(calls))})


def _send(port: int, calls: Sequence[Call], start: float) -> tuple[list[float], int, float]:
    line, took, bad = HTTPConnection(HERE, port, timeout=60), list[float](), 0
    time.sleep(max(0, start - time.monotonic()))
    for call in calls:
        begun = time.monotonic()
        line.request("POST", call.path, body=call.body, headers=call.headers)
        answer = line.getresponse()
        answer.read()
        took.append(time.monotonic() - begun)
        bad += answer.headers.get("Location", f"{answer.status}") != call.leads_to
    line.close()
    return took, bad, time.monotonic()


def _summed(took: list[float], bad: int, seconds: float) -> Load:
    cuts = quantiles(took, n=100, method="inclusive")
    return Load(len(took) / seconds, 1000 * cuts[49], 1000 * cuts[98], len(took), bad)

"""One run: build the world, measure product and limits in turn, write the report."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from bench import browser, load, report, servers, start, submit
from bench.measured import Measured

ROUNDS = 5
SECONDS = 3
SENT = 250
SENT_ALONE = 40
CLIENTS = 8
STATIC_BYTES = 20_480
KODE = submit.KODE
HOME, LIST = f"/{KODE}/", f"/{KODE}/informasi/"
FILTERED = f"{LIST}?kategori=berkala&tahun=2024"
ASK = f"/{KODE}/permohonan/apa/"
GZIP = {"Accept-Encoding": "gzip"}
UNCACHED = {**GZIP, "Cookie": "bench=1"}
"""A cookie that is not ours makes the page cache step aside, as it does for people with a session."""


def main() -> int:
    begun = time.monotonic()
    with scratch() as folder:
        found, before = Measured(), os.getloadavg()[0]
        world(folder)
        rounds(found, folder)
        apart(found, folder)
        report.write(
            found, minutes=(time.monotonic() - begun) / 60, load=(before, os.getloadavg()[0])
        )
    return 0


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder of our own, named to every child as the product's data folder."""
    folder = Path(tempfile.mkdtemp(prefix="serambi-bench-"))
    folder.chmod(0o755)  # nginx reads as another user
    for name in [name for name in os.environ if name.startswith(("SERAMBI_", "DJANGO_"))]:
        del os.environ[name]
    os.environ["SERAMBI_DATA"] = str(folder / "data")
    os.environ["SERAMBI_CLAMD"] = "none"
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def world(folder: Path) -> None:
    """An office with everything in it, as `serambi prepare` and the services leave it."""
    say("Building an office with 5,000 entries …")
    python("serambi.config.cli", "prepare")
    python("bench.world")


def rounds(found: Measured, folder: Path) -> None:
    """Product and limits in turn, `ROUNDS` times."""
    data = folder / "data"
    recorded, pragmas = submit.record(data, folder / "copy", dict(os.environ))
    shutil.copy(data / "serambi.sqlite3", folder / "before.sqlite3")
    drafts = submit.calls(submit.codes(data))
    with ExitStack() as stack:
        ours = stack.enter_context(
            servers.granian("serambi.config.wsgi:application", folder, path=HOME)
        )
        hello = stack.enter_context(servers.granian("bench.hello:with_django", folder))
        lean = stack.enter_context(servers.granian("bench.hello:without_middleware", folder))
        bare = stack.enter_context(servers.granian("bench.hello:without_django", folder))
        static = stack.enter_context(servers.static(folder, STATIC_BYTES))
        files = stack.enter_context(servers.pages(folder, page_files(folder), HOME))
        pages: dict[str, tuple[servers.Server, str, dict[str, str]]] = {
            "hello": (hello, "/", {}),
            "list": (ours, LIST, UNCACHED),
            "filtered": (ours, FILTERED, UNCACHED),
            "home-warm": (ours, HOME, GZIP),
            "list-warm": (ours, LIST, GZIP),
            "hello-lean": (lean, "/", {}),
            "hello-bare": (bare, "/", {}),
        }
        if static is not None:
            pages["nginx"] = (static, "/page.html", {})
        if files is not None:
            pages["home-file"] = (files, HOME, GZIP)
            pages["list-file"] = (files, LIST, GZIP)
        for name, (server, path, headers) in pages.items():
            say(f"Warming {name} …")
            load.pages(server, path, headers, 1)
        sent = 0
        for number in range(1, ROUNDS + 1):
            say(f"Round {number} of {ROUNDS} …")
            for name, (server, path, headers) in pages.items():
                found.loads[name].append(load.pages(server, path, headers, SECONDS))
            for name, count, clients in (
                ("submit", SENT, CLIENTS),
                ("submit-alone", SENT_ALONE, 1),
            ):
                found.loads[name].append(load.forms(ours, drafts[sent : sent + count], clients))
                sent += count
            found.loads["sqlite"].append(
                submit.replay(
                    folder / "before.sqlite3", folder / "replay.sqlite3", recorded, pragmas
                )
            )
        found.first_loads = (
            browser.first_loads(ours.address, {"home": HOME, "list": LIST, "ask": ASK}) or {}
        )
    before, after = submit.kept(folder / "before.sqlite3"), submit.kept(data / "serambi.sqlite3")
    log = (folder / "serambi.config.wsgi-application.log").read_text(errors="replace")
    found.kept = {name: after[name] - before[name] for name in after}
    found.kept |= {"sent": sent, "locked": log.count("database is locked")}


def page_files(folder: Path) -> str:
    """The public pages as files, and nginx's part for them as the product writes it."""
    say("Writing the public pages as files …")
    own = {"SERAMBI_PAGES": str(folder / "pages")}
    python("serambi.config.cli", "pages", **own)
    return python("serambi.config.cli", "pages", "--nginx", **own)


def apart(found: Measured, folder: Path) -> None:
    """What needs the machine for itself: the proof of the log, letters, starts."""
    proof = json.loads(python("bench.proof"))
    found.kept |= {"verified": int(proof["ok"]), "leaves_in_all": proof["leaves"]}
    say("Looking where the time goes …")
    found.parts = profiled(folder)
    say("Setting letters …")
    told: list[dict[str, float]] = json.loads(python("bench.letters", str(ROUNDS)))
    found.letters = {side: [one[side] for one in told] for side in told[0]}
    say("Starting from nothing …")
    paths = [HOME, LIST, ASK]
    for _ in range(3):
        found.starts.setdefault("server", []).append(start.server_alone(folder, HOME, paths))
        found.starts.setdefault("house", []).append(start.whole_house(folder, HOME, paths))


def profiled(folder: Path) -> dict[str, dict[str, float]]:
    """Where the processor time goes, on a copy of the world as it is now."""
    copy = folder / "copy"
    shutil.copytree(folder / "data", copy)
    told: dict[str, dict[str, float]] = json.loads(python("bench.profiled", SERAMBI_DATA=str(copy)))
    shutil.rmtree(copy)
    return told


def python(module: str, *words: str, **settings: str) -> str:
    """What `python -m MODULE WORDS` prints with these settings; its complaint when it fails."""
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
        env={**os.environ, **settings},
    )
    if done.returncode != 0:
        raise RuntimeError(f"{module}: {done.stdout[-500:]}{done.stderr[-3000:]}")
    return done.stdout


def say(words: Any) -> None:
    """Progress for whoever waits."""
    print(words, flush=True)

"""Both worlds on both engines, one after another; then the report."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.scale import report

WORLDS = ((5_000, 1), (100_000, 553), (2_000_000, 553))


def main() -> int:
    """Measure what is asked for (`--small`: 5,000 and 100,000 entries) and write the report."""
    worlds = ((5_000, 1), (100_000, 553)) if "--small" in sys.argv else WORLDS
    begun, before = time.monotonic(), os.getloadavg()[0]
    found = []
    for world in worlds:
        for engine in ("sqlite", "postgres"):
            found.append(measured(engine, *world))
            print(report.world(found[-1]), flush=True)
    minutes = (time.monotonic() - begun) / 60
    text = report.text(found, minutes=minutes, load=(before, os.getloadavg()[0]))
    if "--small" in sys.argv:
        print(text)
    else:
        report.FILE.write_text(text, encoding="utf-8")
    return 0


def measured(engine: str, entries: int, offices: int) -> dict[str, Any]:
    """One world in a process and a database of its own, thrown away afterwards."""
    print(f"{entries:,} entries in {offices} offices on {engine} …", flush=True)
    folder = Path(tempfile.mkdtemp(prefix="serambi-scale-"))
    command = [sys.executable, "-m", "bench.scale.measure", str(entries), str(offices)]
    settings = "serambi.config.settings.embedded"
    if engine == "postgres":
        command = [sys.executable, "-m", "tests.support.postgres", "--", *command]
        settings = "serambi.config.settings.cluster"
    environment = {
        **os.environ, "SERAMBI_DATA": str(folder), "SERAMBI_SECRET_KEY": "only-to-measure",
        "DJANGO_SETTINGS_MODULE": settings,
    }  # fmt: skip
    try:
        done = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        result = ""
        for line in done.stdout or ():
            if line.startswith("RESULT "):
                result = line.removeprefix("RESULT ")
            else:
                print(line, end="", flush=True)
        if done.wait() or not result:
            raise RuntimeError(f"{engine} with {entries} entries failed")
        made: dict[str, Any] = json.loads(result)
        return made
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())

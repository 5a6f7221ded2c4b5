"""bench/RESULTS.md and its chart."""

import os
import platform
import re
import shutil
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

import pysqlite3.dbapi2 as sqlite3

from bench import chart
from bench.load import client_name
from bench.measured import Measured
from bench.reasons import reason
from bench.targets import Row, rows
from scripts.system_packages import browser

HERE = Path(__file__).resolve().parent
NAMES = {
    "nginx": "nginx, one file of 20 KB, one worker",
    "hello-bare": "granian, no framework",
    "hello-lean": "granian, Django without middleware",
    "hello": "**hello**: granian, Django with its own middleware",
    "home-warm": "home, warm",
    "list-warm": "information list, warm",
    "home-file": "home as a file, nginx",
    "list-file": "information list as a file, nginx",
    "list": "information list, made anew",
    "filtered": "information list with two filters, made anew",
    "sqlite": "the rows of one request by SQLite alone, one writer",
    "submit": "request sent, 8 clients",
    "submit-alone": "request sent, one user alone",
}


def write(found: Measured, *, minutes: float, load: tuple[float, float]) -> None:
    """Write the report and the chart; print the rows that are short."""
    judged = rows(found)
    (HERE / "ratios.svg").write_text(chart.draw(judged), encoding="utf-8")
    parts = [
        _head(minutes, load), _table(judged), _short(judged, found), _rounds(found), _rest(found), _machine(),
    ]  # fmt: skip
    (HERE / "RESULTS.md").write_text("\n".join(parts), encoding="utf-8")
    for row in judged:
        print(f"{'ok   ' if row.met else 'SHORT'} {row.target:<4} {row.work}: {_number(row)}")


def _head(minutes: float, load: tuple[float, float]) -> str:
    today = datetime.now(UTC).date()
    return f"""# Measured against the limits

Made by `make bench` on {today}; do not edit. How it is measured and why: [docs/operations/performance.md](../docs/operations/performance.md).

Product and limits were measured in turn, in one run of {minutes:.0f} minutes on {os.cpu_count()} cores that also
carried the client (load average {load[0]:.1f} before and {load[1]:.1f} after). Only the ratios mean
something on another machine. Pages were asked for by {client_name()}.

![How far each target is passed or missed](ratios.svg)
"""


def _table(judged: list[Row]) -> str:
    lines = ["| # | work | measured | result | target | |", "|---|---|---|---|---|---|"]
    for row in judged:
        goal = f"{'≤' if row.at_most else '≥'} {row.goal:g} {row.unit}".strip()
        verdict = "met" if row.met else "**short**"
        lines.append(
            f"| {row.target} | {row.work} | {row.measured} | {_number(row)} | {goal} | {verdict} |"
        )
    return "\n".join([*lines, ""])


def _number(row: Row) -> str:
    digits = 0 if row.unit == "" else 2 if row.value < 10 else 1
    return f"{row.value:.{digits}f} {row.unit}".strip()


def _short(judged: list[Row], found: Measured) -> str:
    missed = [row for row in judged if not row.met]
    if not missed:
        return "## Short of the target\n\nNothing.\n"
    lines = [f"- **{row.target}, {row.work}**: {reason(row, found)}" for row in missed]
    return "\n".join(["## Short of the target", "", *lines, ""])


def _rounds(found: Measured) -> str:
    lines = [
        "## The figures behind the ratios",
        "",
        "Medians over the rounds, the slowest and fastest round in brackets. Processor time is the"
        " server's own, per request.",
        "",
        "| what | per second | p50 | p99 | processor |",
        "|---|---|---|---|---|",
    ]
    for name, words in NAMES.items():
        if not (loads := found.loads.get(name)):
            continue
        rates = [one.per_second for one in loads]
        cpu = found.middle(name, lambda one: one.cpu_ms)
        lines.append(
            f"| {words} | {median(rates):,.0f} ({min(rates):,.0f}–{max(rates):,.0f})"
            f" | {found.middle(name, lambda one: one.p50_ms):.2f} ms"
            f" | {found.middle(name, lambda one: one.p99_ms):.1f} ms | {f'{cpu:.2f} ms' if cpu else ''} |"
        )
    return "\n".join([*lines, ""])


def _rest(found: Measured) -> str:
    kept, letters = found.kept, {side: median(times) for side, times in found.letters.items()}
    server, house = found.starts["server"], found.starts["house"]
    bad = sum(one.bad for loads in found.loads.values() for one in loads)
    return f"""Of {kept["sent"]:,} requests sent, {kept["requests"]:,} are registered under {kept["numbers"]:,} numbers with
{kept["leaves"]:,} leaves and {kept["messages"]:,} owed messages; {kept["locked"]} times "database is locked"; {bad} answers
that were not the ones wanted. Recomputing the log of {kept["leaves_in_all"]:,} leaves afterwards:
{"every leaf fits" if kept["verified"] else "IT DOES NOT FIT"}.

A letter takes {letters["ours"]:.1f} ms from its content to the PDF (bare Typst {letters["bare"]:.1f} ms) and
{letters["issued"]:.1f} ms when it is issued: number, row, leaf, sealed file, committed to disk.

| start with one worker | first page after | RSS | PSS |
|---|---|---|---|
| web server alone | {median(one.seconds for one in server):.1f} s | {median(one.rss_mb for one in server):.0f} MB | {median(one.pss_mb for one in server):.0f} MB |
| `serambi up`: supervisor, server, worker with its clock | {median(one.seconds for one in house):.1f} s | {median(one.rss_mb for one in house):.0f} MB | {median(one.pss_mb for one in house):.0f} MB |
"""


def _machine() -> str:
    parts = [f"{name} {version(name)}" for name in ("Django", "granian", "typst", "whitenoise")]
    said = {
        "nginx": ["/usr/sbin/nginx", "-v"],
        "Chromium": [browser() or "chromium", "--version"],
    }
    for name, command in said.items():
        if shutil.which(command[0]):
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            digits = re.search(r"\d[\d.]+", done.stdout + done.stderr)
            parts.append(f"{name} {digits[0] if digits else ''}")
    return (
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {', '.join(parts)};"
        f" {platform.system()} {platform.release().split('-')[0]}, {os.cpu_count()} × {_processor()}.\n"
    )


def _processor() -> str:
    text = (
        Path("/proc/cpuinfo").read_text(encoding="utf-8") if Path("/proc/cpuinfo").exists() else ""
    )
    found = re.search(r"model name\s*:\s*(.+)", text)
    return found[1].strip() if found else platform.machine()

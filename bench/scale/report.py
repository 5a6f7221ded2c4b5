"""bench/SCALE.md."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import Any

FILE = Path(__file__).resolve().parents[1] / "SCALE.md"
RATIO = 1.5
NAMES = {
    "list": "information list, page 1, 2, 10, 100, 200",
    "filter": "information list with one or two filters",
    "list words": "information list, only what holds the words",
    "desk": "the desk's list, page 1, 2, 10, 100, 200",
    "desk filter": "the desk's list by state and category",
    "desk words": "the desk's list, only titles and units with the words",
    "search": "search in the office: results, counts, snippets",
    "search plain": "the same by a plain index",
    "search filtered": "search in the office, one year only",
    "suggest": "search for the first seven letters",
    "province": "search in the province",
    "nation": "search in the nation",
    "nation plain": "the same by a plain index",
}


def text(found: list[dict[str, Any]], *, minutes: float, load: tuple[float, float]) -> str:
    """The report."""
    return "\n".join([_head(minutes, load), *map(world, found), _targets(found)])


def _head(minutes: float, load: tuple[float, float]) -> str:
    return f"""# List, filter and search at their sizes

Made by `make bench-scale` on {datetime.now(UTC).date()} in {minutes:.0f} minutes; do not edit. {os.cpu_count()} cores shared
with other work (load average {load[0]:.1f} before, {load[1]:.1f} after), Python {platform.python_version()}.
Milliseconds are those of the selector in the process that asks, page not rendered; every question five
times after one that is not counted (in the nation with 2,000,000 entries twice); ours and the plain index
are asked in turn. Ours does more than the plain index (spelling, words that mean
the same, counts for four filters); both give a first page with snippets and the number of results.
Only the ratios mean something on another machine.
"""


def p95(times: list[list[float]]) -> float:
    """Of all single measurements."""
    return _p95([one for row in times for one in row])


def _p95(values: list[float]) -> float:
    return quantiles(values, n=20)[18]


def middle(times: list[list[float]]) -> float:
    """The median of all single measurements."""
    return median(one for row in times for one in row)


def world(one: dict[str, Any]) -> str:
    """One world's table."""
    lines = [
        f"## {one['entries']:,} entries in {one['offices']} office{'s' if one['offices'] > 1 else ''}, {one['engine']}",
        "",
        f"Filled in {one['filled']:.0f} s, plain index {one['plain_built']:.0f} s, {one['bytes'] / 1e9:.2f} GB with it."
        f" The process that asks all of ours once needs at most {one['megabytes']:.0f} MB.",
        "",
        "| work | p50 ms | p95 ms | worst ms |",
        "|---|---|---|---|",
    ]
    for name, times in one["times"].items():
        worst = max(value for row in times for value in row)
        lines.append(f"| {NAMES[name]} | {middle(times):.1f} | {p95(times):.1f} | {worst:.1f} |")
    return "\n".join([*lines, "", _split(one["split"]), ""])


def _split(told: dict[str, list[float]]) -> str:
    """Where a search in the office spends its time."""
    engine, outside, most = told["engine"], told["outside"], max(told["statements"])
    return (
        f"Of a search in the office {median(engine):.1f} ms pass in the engine (p95 {_p95(engine):.1f};"
        f" {median(told['statements']):.0f} statements, at most {most:.0f}) and {median(outside):.1f} ms"
        f" (p95 {_p95(outside):.1f}) in Python: rows fetched, ranked, counted for four filters, twenty"
        " results marked."
    )


def _targets(found: list[dict[str, Any]]) -> str:
    lines = [
        "## Against the plain index", "",
        f"Target (P5): p95 at most {RATIO} × the plain index's for the same questions in the same run.", "",
        "| world | where | ours p95 : plain p95 | |", "|---|---|---|---|",
    ]  # fmt: skip
    for one in found:
        for ours, plain, where in (
            ("search", "search plain", "office"), ("nation", "nation plain", "nation"),
        ):  # fmt: skip
            if ours in one["times"]:
                ratio = p95(one["times"][ours]) / p95(one["times"][plain])
                verdict = "met" if ratio <= RATIO else "**short**"
                lines.append(
                    f"| {one['entries']:,}, {one['engine']} | {where} | {ratio:.2f} | {verdict} |"
                )
    return "\n".join([*lines, ""])

"""Why a target is short, in the figures of the same run."""

import os
from collections.abc import Callable
from statistics import median

from bench.measured import Measured
from bench.targets import PAGES, Row


def reason(row: Row, found: Measured) -> str:
    """One or two sentences with what was measured; "not explained yet" when nobody has looked."""
    told = REASONS.get(row.key) or REASONS.get(row.key.rpartition("-")[0])
    return told(row, found) if told else "not explained yet."


def _page(name: str) -> Callable[[Row, Measured], str]:
    def tell(row: Row, found: Measured) -> str:
        part = found.parts[name]
        return (
            f"{_spent(found, name)} Of {part['whole']:.2f} ms measured inside the process,"
            f" {part['statements']:.2f} ms is SQLite's own (three statements), {part['templates']:.2f} ms"
            f" templates, {part['whole'] - part['view']:.2f} ms Django around the view: addresses,"
            f" sessions, security headers. {_wanted(row, found, name)}"
        )

    return tell


def _warm(row: Row, found: Measured) -> str:
    name = row.key.rpartition("-")[0]
    return (
        f"{_spent(found, name)} The page is given before the framework wakes; what is left is the"
        f" server's own work on some kilobytes with its security headers, where `hello` answers"
        f" five bytes. {_wanted(row, found, name)}"
    )


def _submit(row: Row, found: Measured) -> str:
    part = found.parts["submit"]
    return (
        f"{_spent(found, 'submit')} Inside the process it is {part['whole']:.1f} ms: letter with its own leaf"
        f" {part['letter']:.1f}, ledger {part['ledger']:.1f}, message {part['message']:.1f}, making and writing"
        f" rows {part['rows']:.1f}, sealing {part['sealing']:.1f}, SQLite's own statements"
        f" {part['statements']:.1f}, commit {part['commit']:.1f} (parts overlap). {_wanted(row, found, 'submit')}"
    )


def _slow(row: Row, found: Measured) -> str:
    disk = found.middle("sqlite", lambda load: load.p99_ms)
    return (
        f"eight senders wait for two writers that take turns: the middle one"
        f" {found.middle('submit', lambda load: load.p50_ms):.0f} ms; SQLite alone, nobody beside it, has a"
        f" p99 of {disk:.1f} ms for the same rows (the disk's flush), which every writer ahead adds."
    )


def _alone(row: Row, found: Measured) -> str:
    part, disk = found.parts["submit"], found.middle("sqlite", lambda load: load.p50_ms)
    cpu = found.middle("submit-alone", lambda load: load.cpu_ms)
    return (
        f"{cpu:.1f} ms of {row.value:.1f} ms is the server's processor time ({part['whole']:.1f} ms when"
        f" sent without pause inside one process), {disk:.1f} ms is what the same rows take SQLite alone"
        f" with its flush to the disk; the rest is the client and the way there and back."
    )


def _start(row: Row, found: Measured) -> str:
    alone = median(one.seconds for one in found.starts["server"])
    return (
        f"{alone:.1f} s of {row.value:.1f} s is the web server by itself, nearly all of it importing"
        f" Django and our rooms; the rest is the supervisor's checks, the collecting of static files"
        f" and the fork."
    )


def _memory(row: Row, found: Measured) -> str:
    return (
        f"{row.value:.0f} MB after pages of every kind: the interpreter with Django, Typst, the calendar"
        f" and the stemmer loaded; PDF and spreadsheet libraries come in only when they are used."
    )


def _weight(row: Row, found: Measured) -> str:
    parts = found.first_loads[row.key.rpartition("-")[0]].parts
    return (
        f"the page itself is {parts.get('', 0):.1f} kB with its icons; htmx, which shows what fits while"
        f" one types, {parts.get('htmx-2', 0):.1f}; the stylesheet of all public pages"
        f" {parts.get('serambi', 0):.1f} with the scripts that keep a draft on the phone. A second page"
        f" loads only itself."
    )


def _spent(found: Measured, name: str) -> str:
    cpu = found.middle(name, lambda load: load.cpu_ms)
    hello = found.middle("hello", lambda load: load.cpu_ms)
    return f"{cpu:.2f} ms of processor time each, where `hello` takes {hello:.2f} ms."


def _wanted(row: Row, found: Measured, name: str) -> str:
    """What the goal would leave for one request, at this run's speed of both processors."""
    rate = found.rate(name) * row.goal / row.value
    budget = 1000 * (os.cpu_count() or 1) / rate
    return (
        f"The goal leaves {budget:.2f} ms of both processors for one, the client's share included."
    )


REASONS: dict[str, Callable[[Row, Measured], str]] = {
    "list": _page("list"),
    "filtered": _page("filtered"),
    "home-warm": _warm,
    "list-warm": _warm,
    "submit-froide": _submit,
    "submit-sqlite": _submit,
    "submit-p99": _slow,
    "submit-alone": _alone,
    "start": _start,
    "memory": _memory,
    **{f"{name}-{what}": _weight for name in PAGES for what in ("light", "weight")},
}

"""The targets, each as one number against its goal. See docs/operations/performance.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from bench.measured import Measured

# What the peers reach of the same server's Django `hello`, measured side by side on one machine.
FROIDE_LIST, FROIDE_SUBMIT, FROIDE_HOME = 0.0055, 0.0065, 0.41
WAGTAIL_LIST, EPPID_LIST = 0.0205, 0.0023
FROIDE_KILOBYTES = 307.0
PAGES = {"home": "home", "list": "information list", "ask": "first step of asking"}


@dataclass(frozen=True)
class Row:
    """One target. `value` must be at least, or with `at_most` at most, `goal`."""

    key: str
    target: str
    work: str
    measured: str
    value: float
    goal: float
    at_most: bool = False
    unit: str = "×"

    @property
    def met(self) -> bool:
        """True when the goal is reached."""
        return self.value <= self.goal if self.at_most else self.value >= self.goal

    @property
    def margin(self) -> float:
        """How many times better than the goal; below 1 is short."""
        better, than = (self.goal, self.value) if self.at_most else (self.value, self.goal)
        return better / than if than else float(better == 0)


def rows(found: Measured) -> list[Row]:
    """Every target that this run measured, in order."""
    return [
        *_lists(found),
        *_pages(found),
        *_files(found),
        *_submit(found),
        *_letters(found),
        *_first(found),
        *_start(found),
    ]


def _lists(found: Measured) -> Iterator[Row]:
    for name, work in (
        ("list", "information list, 25 of 5,000"),
        ("filtered", "the same, filtered"),
    ):
        share = found.ratio(name, "hello")
        said = f"{found.rate(name):,.0f}/s, {share:.3f} of hello"
        yield Row(
            f"{name}-froide", "P1", f"{work} : froide's request list", said, share / FROIDE_LIST, 12
        )
        yield Row(
            f"{name}-wagtail", "P1", f"{work} : Wagtail's list of 25", said, share / WAGTAIL_LIST, 3
        )
        yield Row(f"{name}-eppid", "P1", f"{work} : e-PPID's list", said, share / EPPID_LIST, 20)


def _pages(found: Measured) -> Iterator[Row]:
    for name, work in (("home-warm", "home, warm"), ("list-warm", "information list, warm")):
        share = found.ratio(name, "hello")
        said = f"{found.rate(name):,.0f}/s"
        yield Row(f"{name}-hello", "P2", f"{work} : hello", said, share, 1.2)
        yield Row(
            f"{name}-froide", "P2", f"{work} : froide's cached home", said, share / FROIDE_HOME, 3
        )


def _files(found: Measured) -> Iterator[Row]:
    if not found.loads.get("home-file"):
        return
    for name, work in (("home-file", "home"), ("list-file", "information list")):
        said = f"{found.rate(name):,.0f}/s of {found.rate('nginx'):,.0f}/s"
        yield Row(
            name, "P2", f"{work} as a file in election mode : nginx", said,
            found.ratio(name, "nginx"), 0.8,
        )  # fmt: skip


def _submit(found: Measured) -> Iterator[Row]:
    rate, limit = found.rate("submit"), found.rate("sqlite")
    slowest = found.middle("submit", lambda load: load.p99_ms)
    alone = found.middle("submit-alone", lambda load: load.p50_ms)
    lost = found.lost() + found.kept["locked"]
    yield Row(
        "submit-froide", "P3", "request sent, 8 clients : froide's submit", f"{rate:,.0f}/s",
        found.ratio("submit", "hello") / FROIDE_SUBMIT, 10,
    )  # fmt: skip
    yield Row(
        "submit-sqlite", "P3", "request sent, 8 clients : the same rows by SQLite alone",
        f"{rate:,.0f}/s of {limit:,.0f}/s", found.ratio("submit", "sqlite"), 0.15,
    )  # fmt: skip
    yield _most("submit-p99", "P3", "request sent, 8 clients, p99", slowest, 150, "ms")
    yield _most("submit-lost", "P3", f"locked or lost of {found.kept['sent']:,} sent", lost, 0, "")
    yield _most("submit-alone", "P4", "request sent by one user alone, p50", alone, 12, "ms")


def _letters(found: Measured) -> Iterator[Row]:
    ours, bare = found.letters["ours"], found.letters["bare"]
    share = median(one / other for one, other in zip(ours, bare, strict=True))
    said = f"{median(ours):.1f} ms : {median(bare):.1f} ms"
    yield _most("letter", "P7", "letter, p50 : a kept Typst compiler", share, 1.5, "×", said)


def _first(found: Measured) -> Iterator[Row]:
    for name, load in found.first_loads.items():
        work = f"first load: {PAGES[name]}"
        yield _most(f"{name}-weight", "P9", work, load.kilobytes, 60, "kB")
        yield _most(f"{name}-light", "P9", f"{work}, without fonts", load.without_fonts, 45, "kB")
        yield _most(f"{name}-requests", "P9", f"{work}, requests", load.requests, 8, "")
        yield _most(f"{name}-lcp", "P9", f"{work}, largest paint", load.largest_s, 2.5, "s")
    if found.first_loads:
        heaviest = max(load.kilobytes for load in found.first_loads.values())
        share = heaviest / FROIDE_KILOBYTES
        yield _most("weight-froide", "P9", "heaviest page : froide's heaviest", share, 0.25, "×")


def _start(found: Measured) -> Iterator[Row]:
    server, house = found.starts["server"], found.starts["house"]
    seconds, alone = (median(one.seconds for one in each) for each in (house, server))
    memory, whole = (median(one.pss_mb for one in each) for each in (server, house))
    yield _most(
        "start", "P10", "cold start of `serambi up` to the first page", seconds, 3, "s",
        f"web server alone {alone:.1f} s",
    )  # fmt: skip
    yield _most(
        "memory", "P10", "memory of the web server with one worker, PSS", memory, 120, "MB",
        f"everything that `serambi up` starts: {whole:.0f} MB",
    )  # fmt: skip


def _most(
    key: str, target: str, work: str, value: float, goal: float, unit: str, measured: str = ""
) -> Row:
    return Row(key, target, work, measured, value, goal, at_most=True, unit=unit)

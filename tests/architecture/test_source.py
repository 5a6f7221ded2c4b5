"""Habits of the code that a reader relies on, checked on every module that exists."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import (
    SOURCE,
    code_lines,
    functions,
    modules,
    parsed,
    project_files,
    short,
    uses,
)

DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "stuff"}

CLOCK_OWNERS = {"src/serambi/core/clock.py"}

# Leaving every office's scope is for work that belongs to no office; each with its reason.
ALL_OFFICES = {
    "src/serambi/offices/scoping.py": "defines it",
    "src/serambi/api/ckan_datastore.py": "a CKAN resource names its dataset, not its office",
    "src/serambi/api/ckan_reading.py": "the CKAN actions speak of what all offices published",
    "src/serambi/api/sitemap.py": "the index of addresses lists the parts of all offices",
    "src/serambi/casework/services/keeping.py": "the sweep of forms that nobody finished",
    "src/serambi/config/doctor/machines.py": "counts, never names, of files that wait anywhere",
    "src/serambi/config/doctor/records.py": "the installation's check looks at every office",
    "src/serambi/config/ticking.py": "sweeps run for all offices",
    "src/serambi/coverage/selectors/figures.py": "counts, never titles, of the offices below",
    "src/serambi/evaluation/selectors/trend.py": "scores, never names, of offices of the same level",
    "src/serambi/drills/seen.py": "an office reads the drills it started at offices below",
    "src/serambi/drills/selectors/score.py": "an office compares the drills it graded at offices below",
    "src/serambi/identity/rewrapping.py": "renews the seals of all offices under a new key",
    "src/serambi/letters/selectors.py": "the public check page knows a code, not an office",
    "src/serambi/monev/selectors/below.py": "counts of the offices of a cycle, never an answer",
    "src/serambi/monev/selectors/cycles.py": "keys of the cycles in which an office or one below it takes part",
    "src/serambi/monev/selectors/results.py": "scores of all offices of a cycle, for its ranking",
    "src/serambi/monev/services/conditions.py": "counts over all offices of a cycle, before it moves",
    "src/serambi/monev/services/holding.py": "locks the places of all offices of a cycle while it moves",
    "src/serambi/monev/services/finishing.py": "writes the ranks of all offices of a cycle at once",
    "src/serambi/timekeeping/selectors/owed.py": "counts what a decree can reach in the offices below",
    "src/serambi/moving/selectors.py": "an old path names no office",
    "src/serambi/outbox/services/dispatch.py": "one worker sends for all offices",
}

# Markup that the template engine must not escape; each is made of escaped parts or of our own.
MARK_SAFE = {
    "src/serambi/catalogue/views/sheet.py": "JSON-LD with <, > and & written as escapes",
    "src/serambi/datasets/views/sheet.py": "JSON-LD with <, > and & written as escapes",
    "src/serambi/insight/views/linked.py": "JSON-LD with <, > and & written as escapes",
    "src/serambi/publishing/linked.py": "JSON-LD with <, > and & written as escapes",
    "src/serambi/search/snippet.py": "escaped words with <mark> between them",
    "src/serambi/ui/components/cards.py": "markup of a template with roles and the words of its own headings",
    "src/serambi/ui/components/charts.py": "drawings joined from parts that format_html escaped",
    "src/serambi/ui/components/content.py": "a QR drawing of numbers and two colours; cards of parts escaped one by one",
    "src/serambi/ui/components/fields.py": "Django's own rendering of a widget; escaped items",
    "src/serambi/ui/components/ladder.py": "drawings joined from parts that format_html escaped",
    "src/serambi/ui/components/receipt.py": "a rendered template",
}


def test_no_module_is_longer_than_the_wall() -> None:
    long = {short(p): n for p in (*modules(), *bench_and_tests()) if (n := count_lines(p)) > 500}
    assert not long


def test_no_function_is_longer_than_forty_lines() -> None:
    long = {
        f"{short(path)}:{node.lineno} {node.name}": code_lines(node)
        for path in modules()
        for node in functions(path)
        if code_lines(node) > 40
    }
    assert not long


def test_a_view_parses_calls_and_renders_in_twenty_five_lines() -> None:
    long = {
        f"{short(path)}:{node.lineno} {node.name}": code_lines(node)
        for path in modules()
        if "views" in path.relative_to(SOURCE).parts or path.stem == "views"
        for node in functions(path)
        if node.args.args and node.args.args[0].arg == "request" and code_lines(node) > 25
    }
    assert not long


def test_no_module_is_a_drawer_of_unrelated_things() -> None:
    named = [
        short(p)
        for p in project_files()
        if p.suffix in {".py", ".js", ".css", ".html"}
        and DRAWERS & {part.split(".")[0] for part in p.relative_to(SOURCE.parents[1]).parts}
    ]
    assert not named


def test_nothing_is_left_for_later_in_the_code() -> None:
    marks = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
    found = [short(p) for p in readable() if marks.search(p.read_text(encoding="utf-8"))]
    assert not found


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    paths = re.compile(r"(?<![\w.:/-])/(work|root|home|tmp|Users)/\w")
    found = [short(p) for p in readable() if paths.search(p.read_text(encoding="utf-8"))]
    assert not found


def test_time_is_read_in_one_module_only() -> None:
    wall = {
        "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time",
        "timezone.now", "timezone.localdate", "timezone.localtime", "dt.datetime.now",
        "datetime.datetime.now", "datetime.date.today", "django.db.models.functions.Now",
    }  # fmt: skip
    found = {short(p): sorted(seen) for p in modules() if (seen := uses(p) & wall)}
    assert found.keys() <= CLOCK_OWNERS, found


def test_the_office_scope_is_left_only_where_a_reason_is_written() -> None:
    leaving = {short(p) for p in modules() if leaves_the_scope(p)}
    assert leaving <= ALL_OFFICES.keys()


def leaves_the_scope(path: Path) -> bool:
    """True if a module turns the office filter off or goes round it."""
    seen = uses(path)
    return bool({"scopes_disabled", "all_offices"} & seen) or any(
        name.endswith("._base_manager") for name in seen
    )


def test_a_reason_to_leave_the_scope_that_no_module_uses_is_removed() -> None:
    leaving = {short(p) for p in modules() if leaves_the_scope(p)}
    assert leaving >= ALL_OFFICES.keys()


def test_unescaped_markup_is_made_only_where_a_reason_is_written() -> None:
    making = {short(p) for p in modules() if list(unescaped(p))}
    assert making == MARK_SAFE.keys()


def unescaped(path: Path) -> Iterator[ast.Call]:
    """Calls that declare something other than a constant as safe markup."""
    for node in ast.walk(parsed(path)):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).rsplit(".", 1)[-1]
        if (
            name in {"mark_safe", "SafeString", "SafeText"}
            and not isinstance(node.args[0], ast.Constant)
        ) or (
            name in {"format_html", "format_html_join"} and isinstance(node.args[0], ast.JoinedStr)
        ):
            yield node


def test_no_write_hides_behind_a_signal() -> None:
    hidden = {
        "django.dispatch.receiver", "django.db.models.signals.post_save",
        "django.db.models.signals.pre_save", "post_save.connect", "pre_save.connect",
    }  # fmt: skip
    found = {short(p): sorted(seen) for p in modules() if (seen := uses(p) & hidden)}
    assert not found


@pytest.mark.parametrize("name", ["ATOMIC_REQUESTS", "pickle", "yaml.load", "eval", "exec"])
def test_a_dangerous_thing_is_used_nowhere(name: str) -> None:
    assert not [short(p) for p in modules() if name in uses(p)]


def bench_and_tests() -> list[Path]:
    """Python outside the product: tests, scripts, benchmarks."""
    return [
        p
        for p in project_files()
        if p.suffix == ".py" and short(p).startswith(("tests/", "scripts/", "bench/"))
    ]


def readable() -> list[Path]:
    """Text files that people write (not locks, fonts, pictures or vendored files)."""
    kinds = {".py", ".md", ".toml", ".html", ".css", ".js", ".yml", ".typ", ".sh", ".in", ".cfg"}
    return [
        p
        for p in project_files()
        if (p.suffix in kinds or p.name in {"Makefile", "run"})
        and "vendor" not in p.parts
        and not p.name.endswith(".min.js")
    ]


def count_lines(path: Path) -> int:
    """Lines of a text file."""
    return len(path.read_text(encoding="utf-8").splitlines())

"""One mutant, one process: the changed source is imported anew and the tests of `law/` judge it.

The process is forked from one that has loaded the heavy libraries but nothing of `law/`, so a
constant, a cached table and a function are all made of the changed text. The tests run file by file
until one fails: the module's own file first, then the quick ones. The last act is the verdict.
"""

import copy
import importlib.abc
import importlib.util
import json
import os
import resource
import sys
import tomllib
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import coverage

ROOT = Path(__file__).resolve().parents[2]
LAW = ROOT / "src" / "serambi" / "law"
TESTS = ROOT / "tests" / "law"
SECONDS = 60
"""Processor seconds of a trial; a mutant that needs more loops without an end."""
MEMORY = 3 << 30
SURVIVED = "survived"
NOT_LOADED = "does not load"
ENDED = "the process ended"
_ARGUMENTS = (
    "-c", str(Path(__file__).with_name("pytest.ini")), f"--rootdir={ROOT}",
    f"--confcutdir={TESTS}", "-p", "_hypothesis_pytestplugin", "--hypothesis-profile=mutants",
    "-x", "-q", "--capture=no", "--assert=plain",
    *(f"-pno:{name}" for name in ("doctest", "junitxml", "pastebin", "logging", "faulthandler")),
)  # fmt: skip


class Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module of `law/` from a text instead of its file."""

    def __init__(self, module: str, source: str) -> None:
        self.name = f"serambi.law.{module}"
        self.path = str(LAW / f"{module}.py")
        self.source = source

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, self.path, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.source, self.path, "exec"), module.__dict__)


class FirstFailure:
    """A pytest plugin that remembers which test failed."""

    def __init__(self) -> None:
        self.test = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.test:
            self.test = report.nodeid


def warm_up() -> None:
    """Load in this process what every run of pytest loads, and nothing of `law/`."""
    pytest.main([*_ARGUMENTS, "--collect-only", str(TESTS / "__init__.py")])


def try_out(module: str, source: str, tests: Sequence[str]) -> str:
    """Which of `tests` (files or test ids, in this order) fails on `source` as `module`, or ""."""

    def judge() -> str:
        sys.meta_path.insert(0, Changed(module, source))
        return _first_failure(tests) or SURVIVED

    said = _in_a_child(judge)
    return "" if said == SURVIVED else said or ENDED


def try_rows(
    file: str, data: dict[str, Any], tests: Sequence[str], first: Sequence[str] = ()
) -> str:
    """Which of `tests` (test ids) fails when the data file `file` says `data`, or "".

    Those of `first` that are among them run before the others.
    """
    known = [one for one in first if one.split("[")[0] in tests]

    def judge() -> str:
        text, loads = (LAW / "data" / file).read_text(encoding="utf-8"), tomllib.loads
        tomllib.loads = lambda said, **more: copy.deepcopy(data) if said == text else loads(said, **more)  # fmt: skip
        return _first_failure(known) or _failure(tests) or SURVIVED

    said = _in_a_child(judge)
    return "" if said == SURVIVED else said or ENDED


def _in_a_child(work: Callable[[], str]) -> str:
    """What `work` says in a child with limits; "" if the child does not live to say it."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        quiet = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(quiet, stream)
        with os.fdopen(writer, "w", encoding="utf-8") as stream_out:
            stream_out.write(work())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as stream_in:
        said = stream_in.read()
    os.waitpid(child, 0)
    return said


def _first_failure(tests: Sequence[str]) -> str:
    """The first failure of one run of pytest after the other; a test that is no more is left out."""
    for test in tests:
        found = _failure([test])
        if found and not (found == f"{test} {NOT_LOADED}" and "::" in test):
            return found
    return ""


def _failure(tests: Sequence[str]) -> str:
    """The first failure of one run of pytest over `tests`, or ""."""
    plugin = FirstFailure()
    code = pytest.main([*_ARGUMENTS, *tests], plugins=[plugin])
    if code in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        return ""
    return plugin.test or f"{tests[0]} {NOT_LOADED}"


def lines_run(test: str) -> dict[str, list[int]]:
    """Which lines of each module `test` (a file) runs on the unchanged source, imports included.

    Raises SystemExit if it fails there.
    """
    said = _in_a_child(lambda: _lines_run(test))
    if not said:
        raise SystemExit(f"the unchanged source fails: {test}")
    lines: dict[str, list[int]] = json.loads(said)
    return lines


def _lines_run(test: str) -> str:
    cover = coverage.Coverage(data_file=None, config_file=False, include=[f"{LAW}/*"])
    cover.start()
    failure = _first_failure([test])
    cover.stop()
    data = cover.get_data()
    return "" if failure else json.dumps(
        {Path(name).stem: data.lines(name) for name in data.measured_files()}
    )  # fmt: skip

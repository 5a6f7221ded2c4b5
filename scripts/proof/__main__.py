"""`python -m scripts.proof`: the mutation score of `law/`, and a reason for every survivor.

Every change of `plan.py` and `rows.py` is judged by `tests/law` (`trial.py`). What was tried on the
same text before is not tried again (`record.py`; `--anew` tries it all). The score must reach 90 %. A
change that no test notices needs a reason in `tests/law/survivors.toml`; a reason whose change is gone
or noticed must go too. The report is docs/law/mutants.md: the same text whenever nothing changed.
"""

import argparse
import gc
import json
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from scripts.proof import record
from scripts.proof.plan import mutants, statements
from scripts.proof.record import Measured
from scripts.proof.report import PAGE, judge, page, reasons
from scripts.proof.rows import changed_rows, read
from scripts.proof.trial import (
    ENDED,
    LAW,
    NOT_LOADED,
    ROOT,
    TESTS,
    lines_run,
    try_out,
    try_rows,
    warm_up,
)

T = TypeVar("T")

SLOW = ("test_due_oracle.py", "test_proofs.py")
"""Left out here, which only makes the score harder: ten years of days take longer than all the rest,
and the list of proofs looks at the tests, not at the law."""
OWN = {
    "clocks": ("test_due_examples.py", "test_pause.py"),
    "trace": ("test_due_examples.py",),
    "machine": ("test_lifecycle.py", "test_objection.py"),
    "roles": ("test_lifecycle.py",),
    "grounds": ("test_objection.py",),
    "lifebook": ("test_rulebook.py",),
    "exemptbook": ("test_rulebook.py",),
    "scorebook": ("test_rulebook.py",),
}
QUICK = ("test_refusals.py", "test_stored_words.py", "test_rulebook.py", "test_due_examples.py")
LAST = ("test_due_properties.py",)
KILLERS = ROOT / "build" / "killers.json"
"""Which test noticed which change last time: asked first, so a second run is quick."""


class Selection:
    """Which test files a mutant has to pass: those that run its statement, the likeliest first."""

    def __init__(self) -> None:
        files = sorted(path.name for path in TESTS.glob("test_*.py") if path.name not in SLOW)
        self.lines = {name: lines_run(f"tests/law/{name}") for name in files}

    def of_module(self, module: str) -> list[str]:
        """The test files that run a line of `module`, imports included."""
        return [name for name, run in self.lines.items() if run.get(module)]

    def files(self, module: str, lines: range) -> list[str]:
        """The test files for a mutant of the statement at `lines` of `module`."""
        own = OWN.get(module, (f"test_{module}.py",))
        found = [name for name, run in self.lines.items() if set(run.get(module, ())) & set(lines)]
        rank = [*own, *QUICK, *sorted(set(found) - {*own, *QUICK, *LAST}), *LAST]
        return [f"tests/law/{name}" for name in sorted(found, key=rank.index)]


class Killers:
    """Which test noticed a change last time; only a hint of what to ask first."""

    def __init__(self) -> None:
        self.known: dict[str, str] = json.loads(KILLERS.read_text()) if KILLERS.exists() else {}

    def hint(self, key: str) -> list[str]:
        """The test to ask first, if one is known."""
        known = self.known.get(key, "")
        return [known] if "::" in known and not known.endswith(NOT_LOADED) else []

    def save(self) -> None:
        """Keep them for the next run."""
        KILLERS.parent.mkdir(exist_ok=True)
        self.known = Killers().known | self.known
        KILLERS.write_text(json.dumps(self.known, indent=0, ensure_ascii=False))


def load_libraries() -> None:
    """What every trial needs and no mutant touches; nothing of `law/`."""
    import holidays
    import hypothesis.strategies

    holidays.country_holidays("ID", years=2026, language="id")
    assert hypothesis.strategies
    warm_up()
    sys.dont_write_bytecode = False  # every trial reads the same tests again
    gc.disable()
    gc.freeze()
    assert not any(name.startswith("serambi.law") for name in sys.modules)


def try_module(part: str, selection: Selection, killers: Killers) -> Measured:
    """Every mutant of a module, tried by the tests that run its statement."""
    module = part.removesuffix(".py")
    tests = selection.of_module(module)
    before = record.digest(part, tests)
    text = (LAW / part).read_text(encoding="utf-8")
    spans = statements(text)
    verdicts: dict[str, str] = {}
    for mutant in watched(list(mutants(module, text)), part):
        lines = spans.get(mutant.line, range(mutant.line, mutant.line + 1))
        asked = [*killers.hint(mutant.key), *selection.files(module, lines)]
        verdicts[mutant.key] = told(mutant.key, try_out(module, mutant.source, asked))
    killers.known |= verdicts
    return measured(before, tests, verdicts)


def try_table(part: str, killers: Killers) -> Measured:
    """Every change of a row of a table, tried by the tests that are named for it."""
    file = part.removeprefix("data/")
    changes = [one for one in changed_rows() if one.file == file]
    tests = sorted({test.split("::")[0].removeprefix("tests/law/") for one in changes for test in one.tests})  # fmt: skip
    before = record.digest(part, tests)
    if try_rows(file, read(file), sorted({test for one in changes for test in one.tests})):
        raise SystemExit(f"the unchanged table fails: {part}")
    verdicts = {
        one.key: told(one.key, try_rows(file, one.data, one.tests, killers.hint(one.key)))
        for one in watched(changes, part)
    }
    killers.known |= verdicts
    return measured(before, tests, verdicts)


def measured(digest: str, tests: Sequence[str], verdicts: Mapping[str, str]) -> Measured:
    """The result of a part whose changes were noticed as `verdicts` say ("" for a survivor)."""
    return Measured(
        digest=digest,
        tests=tuple(sorted(tests)),
        changes=len(verdicts),
        endless=sum(by == ENDED for by in verdicts.values()),
        survivors=tuple(key for key, by in verdicts.items() if not by),
    )


def told(key: str, by: str) -> str:
    """`by`, and the change spoken of when no test noticed."""
    if not by:
        print(f"survives: {key}", flush=True)
    return by


def watched(plan: Sequence[T], part: str) -> Iterator[T]:
    """`plan`, and a line when it is done."""
    began = time.monotonic()
    yield from plan
    print(f"{part}: {len(plan)} changes, {time.monotonic() - began:.0f} s", flush=True)


def measure(wanted: Sequence[str], found: dict[str, Measured]) -> None:
    """Try the parts `wanted`; each is recorded as soon as it is done."""
    killers = Killers()
    modules = [part for part in wanted if not record.is_table(part)]
    selection = Selection() if modules else None
    for part in wanted:
        result = (
            try_module(part, selection, killers)
            if selection and part in modules
            else try_table(part, killers)
        )
        found |= {**record.load(), part: result}  # another run may have measured another part
        record.save(found)
        killers.save()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m scripts.proof")
    parser.add_argument("parts", nargs="*", help="only these, such as clocks.py, data/clocks.toml")
    parser.add_argument("--anew", action="store_true", help="also what did not change")
    options = parser.parse_args()
    os.chdir(ROOT)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    load_libraries()
    found = record.load()
    asked = options.parts or record.parts()
    changed = record.stale(found)
    measure([part for part in asked if options.anew or part in changed], found)
    PAGE.write_text(page(found, reasons()), encoding="utf-8")
    faults = judge(found, reasons())
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults; wrote {PAGE.relative_to(ROOT)}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""`python -m scripts.proof`: the mutation score of `law/`, and a reason for every survivor.

Every mutant of `plan.py` is judged by `tests/law` (`trial.py`). The score must reach 90 %. A mutant
that no test notices needs a reason in `tests/law/survivors.toml`; a reason whose mutant is gone or
falls must go too. The report is docs/law/mutants.md: the same text whenever nothing changed.
"""

import argparse
import gc
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

from scripts.proof.plan import Mutant, mutants, statements
from scripts.proof.report import PAGE, Tried, judge, reasons, write
from scripts.proof.rows import changed_rows
from scripts.proof.trial import LAW, ROOT, TESTS, lines_run, try_out, try_rows, warm_up

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
}
QUICK = ("test_refusals.py", "test_stored_words.py", "test_rulebook.py", "test_due_examples.py")
LAST = ("test_due_properties.py",)
KILLERS = ROOT / "build" / "killers.json"
"""Which test noticed which mutant last time: asked first, so a second run is quick."""


def load_libraries() -> None:
    """What every trial needs and no mutant touches; nothing of `law/`."""
    import holidays
    import hypothesis.strategies

    holidays.country_holidays("ID", years=2026, language="id")
    assert hypothesis.strategies
    warm_up()
    gc.disable()
    gc.freeze()
    assert not any(name.startswith("serambi.law") for name in sys.modules)


class Selection:
    """Which test files a mutant has to pass: those that run its statement, the likeliest first."""

    def __init__(self) -> None:
        files = sorted(path.name for path in TESTS.glob("test_*.py") if path.name not in SLOW)
        self.lines = {name: lines_run(f"tests/law/{name}") for name in files}
        self.statements: dict[str, dict[int, range]] = {}

    def files(self, module: str, line: int) -> list[str]:
        """The test files for a mutant at `line` of `module`."""
        if module not in self.statements:
            text = (LAW / f"{module}.py").read_text(encoding="utf-8")
            self.statements[module] = statements(text)
        span = self.statements[module].get(line, range(line, line + 1))
        own = OWN.get(module, (f"test_{module}.py",))
        found = [name for name, run in self.lines.items() if set(run.get(module, ())) & set(span)]
        rank = [*own, *QUICK, *sorted(set(found) - {*own, *QUICK, *LAST}), *LAST]
        return [f"tests/law/{name}" for name in sorted(found, key=rank.index)]


def planned(only: Sequence[str]) -> list[Mutant]:
    """Every mutant of the modules of `law/`, or of `only` some of them."""
    return [
        mutant
        for path in sorted(LAW.glob("*.py"))
        if not only or path.stem in only
        for mutant in mutants(path.stem, path.read_text(encoding="utf-8"))
    ]


def run(plan: Sequence[Mutant]) -> list[Tried]:
    """Every mutant of the code, tried."""
    selection = Selection()
    known: dict[str, str] = json.loads(KILLERS.read_text()) if KILLERS.exists() else {}
    tried: list[Tried] = []
    for mutant in watched(plan, "mutants"):
        hint = [known[mutant.key]] if "::" in known.get(mutant.key, "") else []
        tests = hint + selection.files(mutant.module, mutant.line)
        by = known[mutant.key] = try_out(mutant.module, mutant.source, tests)
        tried.append(told(Tried(mutant.key, f"{mutant.module}.py", by)))
        if len(tried) % 50 == 0 or len(tried) == len(plan):
            KILLERS.parent.mkdir(exist_ok=True)
            KILLERS.write_text(json.dumps(known, indent=0, ensure_ascii=False))
    return tried


def run_rows() -> list[Tried]:
    """Every change of a row of the law, tried by the tests that are named for it."""
    changes = list(changed_rows())
    return [
        told(Tried(one.key, f"data/{one.file}", try_rows(one.file, one.data, one.tests)))
        for one in watched(changes, "changed rows")
    ]


def told(tried: Tried) -> Tried:
    """`tried`, spoken of when no test noticed."""
    if not tried.by:
        print(f"survives: {tried.key}", flush=True)
    return tried


def watched(plan: Sequence[T], words: str) -> Iterator[T]:
    """`plan` with a line of progress now and then."""
    began = time.monotonic()
    for number, one in enumerate(plan, start=1):
        yield one
        if number % 50 == 0 or number == len(plan):
            print(f"{number} of {len(plan)} {words}, {time.monotonic() - began:.0f} s", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m scripts.proof")
    parser.add_argument("modules", nargs="*", help="only these modules of law/ ('rows': the data)")
    only = parser.parse_args().modules
    os.chdir(ROOT)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    load_libraries()
    tried = run(planned(only)) if only != ["rows"] else []
    tried += run_rows() if not only or "rows" in only else []
    faults = judge(tried, reasons(), whole=not only)
    if not only:
        write(tried, reasons())
        print(f"wrote {PAGE.relative_to(ROOT)}")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

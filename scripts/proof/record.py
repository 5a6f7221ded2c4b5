"""tests/law/measured.json: what was tried on which text, so that only changed parts are tried again.

A part is one file of `law/`: a module, or a table of `data/`. Its result holds as long as its digest
does: the digest covers the file, the tests that it was tried with, and the plan of the changes. A new
test elsewhere can only notice more. `python -m scripts.proof --anew` trusts nothing and tries all.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from scripts.proof.trial import LAW, ROOT, TESTS

RECORD = TESTS / "measured.json"
HERE = Path(__file__).parent
SHARED = ("conftest.py", "oracle.py", "reckon.py")
"""What stands beside the tests and is used by them."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The result of one part. `endless`: changes whose trial broke its limits of time or memory."""

    digest: str
    tests: tuple[str, ...]
    changes: int
    endless: int
    survivors: tuple[str, ...]

    @property
    def noticed(self) -> int:
        """How many changes made a test fail."""
        return self.changes - len(self.survivors)


def parts() -> list[str]:
    """Every file of `law/` that can be changed, below its folder, modules first."""
    modules = sorted(path.name for path in LAW.glob("*.py") if path.name != "__init__.py")
    tables = sorted(f"data/{path.name}" for path in (LAW / "data").glob("*.toml"))
    return modules + tables


def is_table(part: str) -> bool:
    """True for a table of rows, False for a module."""
    return part.startswith("data/")


def digest(part: str, tests: Iterable[str]) -> str:
    """What the result of `part` rests on, as twelve letters; "" when a test of it is gone."""
    plan = HERE / ("rows.py" if is_table(part) else "plan.py")
    named = [TESTS / name for name in sorted({*tests, *SHARED})]
    if not all(path.exists() for path in named):
        return ""
    found = hashlib.sha256()
    for path in [LAW / part, plan, *named]:
        found.update(f"{path.relative_to(ROOT)}\n".encode())
        found.update(path.read_bytes())
    return found.hexdigest()[:12]


def load() -> dict[str, Measured]:
    """The record, by part, of the parts that exist."""
    if not RECORD.exists():
        return {}
    said = json.loads(RECORD.read_text(encoding="utf-8"))
    return {part: _measured(said[part]) for part in parts() if part in said}


def save(record: Mapping[str, Measured]) -> None:
    """Write `record`, the same text for the same results."""
    said = {part: asdict(record[part]) for part in parts() if part in record}
    RECORD.write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def stale(record: Mapping[str, Measured]) -> list[str]:
    """The parts that were never tried, or not on this text."""
    return [
        part
        for part in parts()
        if part not in record or record[part].digest != digest(part, record[part].tests)
    ]


def _measured(row: Mapping[str, Any]) -> Measured:
    return Measured(**{**row, "tests": tuple(row["tests"]), "survivors": tuple(row["survivors"])})

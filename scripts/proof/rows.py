"""The rows of `law/data/*.toml`: their names, their articles, and every way to change one.

`tests/law/proofs.toml` says which function reads a kind of row and which tests hold it to the text
of the law. `make proof-law` takes each row away and changes each of its fields, one at a time; the
tests that are named must fail.
"""

import copy
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from scripts.proof.trial import LAW, TESTS

PROOFS = TESTS / "proofs.toml"
NAMED_BY = ("code", "act", "letter", "name", "weight", "key", "heading", "category", "title")
SHOWN = frozenset(
    {
        "title",
        "basis",
        "note",
        "hint",
        "sentence",
        "period",
        "period_basis",
        "document",
        "items",
        "evidence",
        "items_evidence",
    }
)
"""Fields whose words stand in the law book: its page is their second witness."""
BOOK = "tests/law/test_rulebook.py::test_the_committed_page_is_what_the_data_says"


@dataclass(frozen=True, slots=True)
class Proof:
    """What reads one kind of row, where its article is written, and the tests that hold it."""

    file: str
    kind: str
    code: str
    article: str
    tests: tuple[str, ...]

    @property
    def ids(self) -> list[str]:
        """The tests as pytest names them."""
        return [f"tests/law/{test}" for test in self.tests]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the law, with what it says and its place in the file."""

    proof: Proof
    number: int
    fields: dict[str, Any]

    @property
    def name(self) -> str:
        """The row in a few words, the same whatever stands before it."""
        words = next((str(self.fields[key]) for key in NAMED_BY if key in self.fields), "")
        more = [self.fields.get(key, "") for key in ("regimes", "from", "roles", "titles")]
        parts = [part if isinstance(part, str) else ", ".join(part) for part in more]
        return " · ".join(filter(None, [words, *parts]))

    @property
    def article(self) -> str:
        """Where the rule is written, in words."""
        return self.proof.article.format(**self.fields)


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One change of a row: the whole file as it would be read then."""

    key: str
    file: str
    data: dict[str, Any]
    tests: list[str]


def proofs() -> list[Proof]:
    """Every kind of row, in the order of the page."""
    text = PROOFS.read_text(encoding="utf-8")
    return [Proof(**{**row, "tests": tuple(row["tests"])}) for row in tomllib.loads(text)["proof"]]


def read(file: str) -> dict[str, list[dict[str, Any]]]:
    """A data file, by kind of row."""
    return tomllib.loads((LAW / "data" / file).read_text(encoding="utf-8"))


def rows(proof: Proof) -> list[Row]:
    """The rows of one kind, in file order."""
    return [
        Row(proof, number, fields) for number, fields in enumerate(read(proof.file)[proof.kind])
    ]


def changed_rows() -> Iterator[ChangedRow]:
    """Every row taken away, and every field of it changed."""
    for proof in proofs():
        data = read(proof.file)
        for row in rows(proof):
            key = f"{proof.file} {proof.kind} {row.name}"
            fewer = copy.deepcopy(data)
            del fewer[proof.kind][row.number]
            yield ChangedRow(f"{key}: taken away", proof.file, fewer, proof.ids)
            for field, value in row.fields.items():
                other = copy.deepcopy(data)
                other[proof.kind][row.number][field] = _other(field, value, data[proof.kind])
                tests = [*proof.ids, BOOK] if field in SHOWN else proof.ids
                yield ChangedRow(f"{key}: {field} {value!r} changed", proof.file, other, tests)


def _other(field: str, value: Any, all_rows: list[dict[str, Any]]) -> Any:
    """A value of the same kind that is not `value`, and that can be read."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, list):
        return value[:-1]
    if isinstance(value, dict):
        return dict(list(value.items())[:-1])
    used = [row[field] for row in all_rows if row.get(field, value) != value]
    return used[0] if used else f"{value}X"

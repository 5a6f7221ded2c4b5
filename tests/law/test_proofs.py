"""Every rule of the law has an article, a function that reads it and tests that hold it."""

import ast
import importlib
from pathlib import Path

import pytest

from scripts.proof import record
from scripts.proof.report import PAGE, page, reasons
from scripts.proof.rows import Proof, Row, changed_rows, proofs, read, rows

TESTS = Path(__file__).parent
DATA = TESTS.parents[1] / "src" / "serambi" / "law" / "data"
ROWS = [row for proof in proofs() for row in rows(proof)]


def kind(proof: Proof) -> str:
    return f"{proof.file} {proof.kind}"


def test_every_kind_of_row_is_held_by_tests() -> None:
    """When red: a new table of the law has no line in proofs.toml yet."""
    kinds = {f"{path.name} {name}" for path in DATA.glob("*.toml") for name in read(path.name)}
    assert sorted(map(kind, proofs())) == sorted(kinds)


@pytest.mark.parametrize("proof", proofs(), ids=kind)
def test_the_tests_and_the_function_that_are_named_exist(proof: Proof) -> None:
    assert proof.tests
    for test in proof.tests:
        file, _, name = test.partition("::")
        tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
        assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, test
    module, _, name = proof.code.rpartition(".")
    assert callable(getattr(importlib.import_module(f"serambi.{module}"), name))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.proof.file} {row.name}")
def test_every_row_names_its_article(row: Row) -> None:
    assert row.name
    assert row.article.strip()
    assert "{" not in row.article


def test_every_row_has_a_name_of_its_own_and_can_be_changed() -> None:
    keys = [changed.key for changed in changed_rows()]
    assert len(set(keys)) == len(keys)
    gone = [key for key in keys if key.endswith(": taken away")]
    assert len(gone) == len(ROWS)


def test_every_survivor_has_a_reason_and_every_reason_its_survivor() -> None:
    """When red: `make proof-law`, then settle in survivors.toml what it says survives."""
    found = record.load()
    survivors = [key for one in found.values() for key in one.survivors]
    assert sorted(found) == sorted(record.parts())
    assert sorted(survivors) == sorted(reasons())


def test_the_page_of_the_survivors_says_what_was_measured() -> None:
    """When red: `make proof-law`."""
    assert PAGE.read_text(encoding="utf-8") == page(record.load(), reasons())

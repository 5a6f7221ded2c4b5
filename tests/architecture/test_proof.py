"""The proof of the law fails for the right reasons, and changes what it says it changes."""

from pathlib import Path

import pytest

from scripts.proof import record, report
from scripts.proof.plan import mutants, statements
from scripts.proof.record import Measured
from scripts.proof.report import judge, page, reasons

SOURCE = '''"""Words."""
from x import y
LIMIT = 3
__all__ = ["f"]


@cached(1)
def f(a: int | None) -> str:
    """Words."""
    if a is None or a < LIMIT:
        return f"only {a}"
    return g(a, "word")
'''


def keys() -> set[str]:
    return {mutant.key for mutant in mutants("m", SOURCE)}


def test_constants_comparisons_words_and_arguments_are_changed() -> None:
    assert {
        "m.module: LIMIT = 3 → LIMIT = 4",
        "m.module: LIMIT = 3 → LIMIT = None",
        "m.f: if a is None or a < LIMIT: → if a is None and a < LIMIT:",
        "m.f: if a is None or a < LIMIT: → if a is None or a <= LIMIT:",
        'm.f: return f"only {a}" → return f"XXonly XX{a}"',
        'm.f: return g(a, "word") → return g(a, "XXwordXX")',
        'm.f: return g(a, "word") → return g(None, "word")',
    } <= keys()


def test_annotations_decorators_docstrings_and_imports_are_left_alone() -> None:
    assert not [key for key in keys() if "cached" in key or "Words" in key or "import" in key]
    assert not [key for key in keys() if "a: int" in key or "__all__" in key]


def test_every_mutant_is_another_text_and_can_be_compiled() -> None:
    found = list(mutants("m", SOURCE))
    assert len({one.source for one in found} | {SOURCE}) == len(found) + 1
    for one in found:
        compile(one.source, one.key, "exec")


def test_a_line_belongs_to_its_innermost_statement_and_a_block_to_its_head() -> None:
    lines = statements("if a:\n    b(\n        1,\n    )\nelse:\n    c()\n")
    assert (lines[1], lines[3], lines[6]) == (range(1, 2), range(2, 5), range(6, 7))


@pytest.fixture
def law(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A law of one module and one table, with a test."""
    for name, text in {
        "law/__init__.py": "", "law/a.py": "A = 1\n", "law/data/t.toml": "", "tests/test_a.py": "",
        **{f"tests/{name}": "" for name in record.SHARED},
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(record, "LAW", tmp_path / "law")
    monkeypatch.setattr(record, "TESTS", tmp_path / "tests")
    monkeypatch.setattr(record, "HERE", tmp_path)
    monkeypatch.setattr(record, "ROOT", tmp_path)
    monkeypatch.setattr(record, "RECORD", tmp_path / "tests" / "measured.json")
    for name in ("plan.py", "rows.py"):
        (tmp_path / name).write_text("")
    return tmp_path


def tried(part: str, *survivors: str, changes: int = 100) -> Measured:
    tests = ("test_a.py",)
    return Measured(record.digest(part, tests), tests, changes, 0, survivors)


@pytest.mark.usefixtures("law")
def test_a_survivor_needs_its_reason_and_a_reason_its_survivor() -> None:
    found = {"a.py": tried("a.py", "x"), "data/t.toml": tried("data/t.toml")}
    assert judge(found, {"x": "why"}) == []
    assert judge(found, {}) == ["no reason: x"]
    assert judge(found, {"x": "why", "y": "why"}) == ["a reason for what falls or is gone: y"]


@pytest.mark.usefixtures("law")
def test_code_and_rows_each_have_to_reach_ninety_per_cent() -> None:
    found = {"a.py": tried("a.py"), "data/t.toml": tried("data/t.toml", "x", changes=10)}
    assert judge(found, {"x": "why"}) == []
    found["data/t.toml"] = tried("data/t.toml", "x", changes=9)
    assert judge(found, {"x": "why"}) == ["the score of the rows is under 90 %"]


def test_a_result_holds_only_for_the_text_it_was_measured_on(law: Path) -> None:
    found = {"a.py": tried("a.py"), "data/t.toml": tried("data/t.toml")}
    record.save(found)
    assert record.load() == found
    assert record.stale(found) == []
    assert record.stale({}) == ["a.py", "data/t.toml"]
    (law / "law" / "a.py").write_text("A = 2\n")
    assert judge(found, {}) == ["not measured on this text: a.py"]
    (law / "law" / "a.py").write_text("A = 1\n")
    (law / "rows.py").write_text("# another plan\n")
    assert record.stale(found) == ["data/t.toml"]
    (law / "tests" / "test_a.py").unlink()
    assert record.stale(found) == ["a.py", "data/t.toml"]
    (law / "law" / "a.py").unlink()
    assert list(record.load()) == ["data/t.toml"]


@pytest.mark.usefixtures("law")
def test_the_page_says_the_figures_and_why_a_survivor_does_no_harm() -> None:
    found = {"a.py": tried("a.py", "a | b", changes=8), "data/t.toml": tried("data/t.toml")}
    said = page(found, {"a | b": "It is never read."})
    assert f"| `a.py` | 8 | 7 | 87.5 % | {found['a.py'].digest} |" in said
    assert "| **rows** | 100 | 100 | 100.0 % |  |" in said
    assert "| ``a \\| b`` | It is never read. |" in said


def test_two_reasons_for_one_survivor_are_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("proof") / "survivors.toml"
    row = '[[reason]]\nwhy = "w"\nmutants = ["x"]\n'
    monkeypatch.setattr(report, "SURVIVORS", file)
    assert reasons() == {}
    file.write_text(row)
    assert reasons() == {"x": "w"}
    file.write_text(row * 2)
    with pytest.raises(ValueError, match="two reasons for x"):
        reasons()

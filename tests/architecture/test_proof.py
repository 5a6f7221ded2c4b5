"""The proof of the law fails for the right reasons, and changes what it says it changes."""

import pytest

from scripts.proof import report
from scripts.proof.plan import mutants, statements
from scripts.proof.report import Tried, judge, reasons, score

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


def tried(*survivors: str, noticed: int = 95) -> list[Tried]:
    return [Tried(f"k{n}", "a.py", "a test") for n in range(noticed)] + [
        Tried(key, "a.py", "") for key in survivors
    ]


def test_a_survivor_needs_its_reason_and_a_reason_its_survivor() -> None:
    assert judge(tried("x"), {"x": "why"}, whole=True) == []
    assert judge(tried("x"), {}, whole=True) == ["no reason: x"]
    assert judge(tried(), {"x": "why"}, whole=True) == ["a reason for what falls or is gone: x"]
    assert judge(tried(), {"x": "why"}, whole=False) == []


def test_code_and_rows_each_have_to_reach_ninety_per_cent() -> None:
    assert score(tried("x", noticed=9)) == 90
    low = [Tried(f"r{n}", "data/a.toml", "" if n < 2 else "a test") for n in range(10)]
    why = {"r0": "why", "r1": "why"}
    assert judge(tried(noticed=90) + low, why, whole=True) == [
        "the score of the rows is 80.0 %, less than 90 %"
    ]


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

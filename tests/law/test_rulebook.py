"""The page for lawyers is the data, nothing else."""

import runpy
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from serambi.law import rulebook
from serambi.law.clocks import all_rules
from serambi.law.rulebook import render

PAGE = Path(__file__).parents[2] / "docs" / "law" / "README.md"


def test_the_committed_page_is_what_the_data_says() -> None:
    """When red: `python -m serambi.law.rulebook > docs/law/README.md`."""
    assert PAGE.read_text(encoding="utf-8") == render()


def test_every_clock_and_every_doubt_stands_on_the_page() -> None:
    page = render()
    for one in all_rules():
        row = f"| `{one.code}` | {one.regime} |"
        [line] = [line for line in page.splitlines() if line.startswith(row)]
        assert one.basis in line
        assert f"{one.evidence.value} ({one.evidence.label})" in line
        assert one.note in page


def test_a_rule_that_ended_says_its_last_day(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = replace(all_rules()[0], valid_to=date(2025, 12, 31))
    monkeypatch.setattr(rulebook, "all_rules", lambda: (ended,))
    assert "| 2021-06-30 sampai 2025-12-31 |" in render()


def test_the_module_prints_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(rulebook.__file__, run_name="__main__")
    assert capsys.readouterr().out == render()

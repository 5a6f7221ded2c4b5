"""No test of the browser is red by chance: every step to another page waits for that page.

The one home of such steps is `tests/browser/moves.py`; elsewhere a bare click, a bare Enter, a
count taken at once or a pause is a fault, unless it stands inside `with leaving(page):`.
"""

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, parsed, short

HOME = "moves.py"
NOT_AWAITED = {"click", "dblclick", "tap"}
"""They go on before the next page has come: `follow`, `touch` and `tap` say which is meant."""
AT_ONCE = {
    "all", "all_inner_texts", "all_text_contents", "count", "expect_navigation", "is_checked",
    "is_disabled", "is_enabled", "is_hidden", "is_visible", "wait_for_load_state",
    "wait_for_timeout", "wait_for_url",
}  # fmt: skip
"""They tell what is there now: `expect`, `counted`, `every` and `stands` wait for it."""


def browser_tests() -> list[Path]:
    return sorted(one for one in (ROOT / "tests" / "browser").glob("*.py") if one.name != HOME)


def is_enter(call: ast.Call) -> bool:
    """True for `….press("Enter")`."""
    return (
        isinstance(call.func, ast.Attribute)
        and call.func.attr == "press"
        and bool(call.args)
        and isinstance(call.args[0], ast.Constant)
        and call.args[0].value == "Enter"
    )


def is_at_once(call: ast.Call, name: str) -> bool:
    """True for a look at the page as it is now; `.count(x)` counts in a list."""
    return name in AT_ONCE and not (name == "count" and call.args)


def leaves(node: ast.AST) -> bool:
    """True for `with leaving(page):`, among other things or alone."""
    return isinstance(node, ast.With) and any(
        isinstance(one.context_expr, ast.Call)
        and isinstance(one.context_expr.func, ast.Name)
        and one.context_expr.func.id == "leaving"
        for one in node.items
    )


def faults(node: ast.AST, *, awaited: bool = False) -> list[tuple[int, str]]:
    """Line and name of every step or look that does not wait, below `node`."""
    found: list[tuple[int, str]] = []
    awaited = awaited or leaves(node)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        name = node.func.attr
        if is_at_once(node, name) or ((name in NOT_AWAITED or is_enter(node)) and not awaited):
            found.append((node.lineno, name))
    for child in ast.iter_child_nodes(node):
        found += faults(child, awaited=awaited)
    return found


@pytest.mark.parametrize("path", browser_tests(), ids=lambda path: str(path.name))
def test_every_step_waits_for_what_it_leads_to(path: Path) -> None:
    found = [f"{short(path)}:{line}: {name}" for line, name in faults(parsed(path))]
    assert found == [], "tests/browser/moves.py has a step for it"


@pytest.mark.parametrize(
    "words",
    [
        "page.get_by_role('link').click()",
        "page.locator('a').first.tap()",
        "page.keyboard.press('Enter')",
        "steps = [lambda: page.locator('a').click()]",
        "for one in page.locator('li').all():\n    print(one)",
        "assert page.locator('li').count() == 9",
        "with leaving(page):\n    assert page.locator('h1').is_visible()",
        "page.wait_for_timeout(1_000)",
    ],
)
def test_a_step_that_does_not_wait_is_found(words: str) -> None:
    assert len(faults(ast.parse(words))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "follow(page.get_by_role('link'))",
        "with leaving(page):\n    page.locator('a').press('Enter')",
        "page.keyboard.press('Tab')",
        "expect(page.locator('li')).to_have_count(9)",
        "assert names.count('a letter') == 3",
    ],
)
def test_a_step_that_waits_is_none(words: str) -> None:
    assert faults(ast.parse(words)) == []

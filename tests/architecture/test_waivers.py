"""A line that a checker must overlook names what is overlooked, and why."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import parsed, project_files, short

WAIVER = re.compile(r"#\s*(?:type:\s*ignore|noqa|pragma:|nosec|mypy:|ruff:|pylint:)[^#]*")
WHOLE = re.compile(
    r"# (?:noqa: [A-Z]+\d+(?:, [A-Z]+\d+)* - \S.*"
    r"|type: ignore\[[a-z]+(?:-[a-z]+)*(?:, [a-z]+(?:-[a-z]+)*)*\]  # (?!noqa|type:|pragma:)\S.*"
    r"|pragma: no (?:cover|branch) - \S.*)"
)
"""The three waivers there are: a checker's rule by its name, and the reason on the same line."""


def comments(text: str) -> Iterator[tuple[int, str]]:
    """Line and words of every comment; what only stands in a string is none."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def silent(text: str) -> list[int]:
    """The lines of a module whose waiver has no reason, or waives more than one named thing."""
    if not WAIVER.search(text):
        return []
    return [
        line
        for line, words in comments(text)
        for found in WAIVER.finditer(words)
        if not WHOLE.match(words, found.start())
    ]


def left_out(path: Path) -> list[int]:
    """The lines on which a test is marked to be left out, or to fail, without a reason."""
    return [
        node.lineno
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute)
        and node.attr in {"skip", "skipif", "xfail"}
        and ast.unparse(node.value) == "pytest.mark"
        and id(node) not in _reasoned(path)
    ]


def _reasoned(path: Path) -> set[int]:
    return {
        id(node.func)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and any(word.arg == "reason" and ast.unparse(word.value)[1:-1] for word in node.keywords)
    }


def python_files() -> list[Path]:
    """All Python of the project but migrations, which Django writes."""
    return [p for p in project_files() if p.suffix == ".py" and "migrations" not in p.parts]


def test_every_waiver_names_its_rule_and_says_why() -> None:
    """`# noqa: CODE - reason`, `# type: ignore[code]  # reason`, `# pragma: no cover - reason`."""
    found = {short(p): lines for p in python_files() if (lines := silent(p.read_text("utf-8")))}
    assert not found


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa: S603, S607 - our own words",
        "# type: ignore[arg-type]  # a wrong kind on purpose",
        "# type: ignore[misc, override]  # the stubs ask for more",
        "# pragma: no cover - only on another system",
        "# noqa: S603 - ours  # type: ignore[misc]  # allauth carries no types",
        "# 90 ruff rules, and no waiver",
    ],
)
def test_a_waiver_with_its_reason_stands(comment: str) -> None:
    assert silent(f"x = 1  {comment}\n") == []


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa",
        "#noqa",
        "# noqa: S603",
        "# noqa - all of it",
        "# type: ignore",
        "# type: ignore[misc]",
        "# type: ignore  # a reason, and no code",
        "# type:ignore[misc]",
        "# type: ignore[misc]  #",
        "# pragma: no cover",
        "# nosec",
        "# ruff: noqa",
        "# mypy: ignore-errors",
        "# type: ignore[misc]  # noqa: S603 - one reason for two waivers",
    ],
)
def test_a_waiver_without_a_reason_is_red(comment: str) -> None:
    assert silent(f"y = 1\nx = 1  {comment}\n")[:1] == [2]


def test_a_waiver_in_a_string_is_none() -> None:
    assert silent('x = "# noqa"\n') == []


def test_every_test_that_is_left_out_says_why() -> None:
    tests = [p for p in python_files() if "pytest.mark." in p.read_text("utf-8")]
    assert {short(p): lines for p in tests if (lines := left_out(p))} == {}


@pytest.mark.parametrize(
    ("mark", "red"),
    [
        ("skip", True),
        ("skip()", True),
        ("skipif(True, reason='')", True),
        ("xfail(strict=True)", True),
        ("skipif(True, reason='about SQLite')", False),
        ("parametrize('a', [1])", False),
    ],
)
def test_a_mark_without_a_reason_is_red(tmp_path: Path, mark: str, *, red: bool) -> None:
    module = tmp_path / "test_one.py"
    module.write_text(f"import pytest\n\n\n@pytest.mark.{mark}\ndef test() -> None: ...\n")
    assert left_out(module) == ([4] if red else [])

"""Every small change (mutant) of a source file that could go wrong unseen.

The changes are the operators of mutmut. Its own runner forks after the tests were collected, so
whatever `law/` does at import (reading its tables, constants, cached functions) would never run
changed; here the operators are applied to every node instead, and `trial.py` imports anew.

Left out: annotations, decorators, imports, docstrings, type variables. The type checker and the
linter answer for those; none of them carries a rule.
"""

import ast
import difflib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import libcst as cst
from libcst import matchers as m
from libcst.metadata import (
    CodeRange,
    MetadataWrapper,
    ParentNodeProvider,
    PositionProvider,
    WhitespaceInclusivePositionProvider,
)
from mutmut.mutation.mutators import mutation_operators, operator_assignment, operator_string

LEFT_OUT = (
    m.Annotation()
    | m.Decorator()
    | m.Import()
    | m.ImportFrom()
    | m.Expr(value=m.SimpleString() | m.ConcatenatedString())
    | m.Assign(targets=[m.AssignTarget(m.Name("__all__"))])
    | m.Assign(value=m.Call(func=m.Name("TypeVar")))
    | m.ClassDef(body=m.SimpleStatementSuite())
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change. `key` names it without line numbers, so that it outlives edits elsewhere."""

    key: str
    module: str
    line: int
    source: str


def mutants(module: str, source: str) -> Iterator[Mutant]:
    """Every mutant of `source`, the text of `module` (a name such as "clocks"), in file order."""
    wrapper = MetadataWrapper(cst.parse_module(source), unsafe_skip_copy=True)
    places = wrapper.resolve(PositionProvider)
    spans = wrapper.resolve(WhitespaceInclusivePositionProvider)
    parents = wrapper.resolve(ParentNodeProvider)
    seen: Counter[str] = Counter()
    texts = {source}
    for node in _nodes(wrapper.module):
        for changed in _changes(node, in_class=_in_class(node, parents)):
            text = _replaced(wrapper.module, source, spans[node], node, changed)
            if text in texts:
                continue
            texts.add(text)
            name = f"{module}.{_scope(node, parents)}: {_difference(source, text)}"
            seen[name] += 1
            key = name if seen[name] == 1 else f"{name} ({seen[name]})"
            yield Mutant(key, module, places[node].start.line, text)


def _replaced(
    module: cst.Module, source: str, span: CodeRange, node: cst.CSTNode, changed: cst.CSTNode
) -> str:
    """`source` with `changed` for `node`: cut at its span, or written anew where that is not exact."""
    lines = source.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    begin = starts[span.start.line - 1] + span.start.column
    end = starts[span.end.line - 1] + span.end.column
    if source[begin:end] != module.code_for_node(node):
        anew = module.deep_replace(node, changed)
        assert isinstance(anew, cst.Module)
        return anew.code
    return source[:begin] + module.code_for_node(changed) + source[end:]


def _nodes(root: cst.CSTNode) -> Iterator[cst.CSTNode]:
    for child in root.children:
        if not m.matches(child, LEFT_OUT):
            yield child
            yield from _nodes(child)


def _in_class(node: cst.CSTNode, parents: Mapping[cst.CSTNode, cst.CSTNode]) -> bool:
    """True for a line right in the body of a class: a member of an enumeration, a field."""
    line = parents.get(node)
    block = parents.get(line) if isinstance(line, cst.SimpleStatementLine) else None
    return block is not None and isinstance(parents.get(block), cst.ClassDef)


def _changes(node: cst.CSTNode, *, in_class: bool) -> Iterator[cst.CSTNode]:
    if isinstance(node, cst.FormattedStringText):
        yield node.with_changes(value=f"XX{node.value}XX")
    for kind, operator in mutation_operators:
        if operator is operator_assignment and in_class:
            continue  # a member that is None is no enumeration: proves nothing
        if isinstance(node, kind):
            found = list(operator(node))
            # of a text, one change is enough: its spelling is one fact
            yield from found[:1] if operator is operator_string else found


def _scope(node: cst.CSTNode, parents: Mapping[cst.CSTNode, cst.CSTNode]) -> str:
    names = []
    at: cst.CSTNode | None = parents.get(node)
    while at is not None:
        if isinstance(at, cst.FunctionDef | cst.ClassDef):
            names.append(at.name.value)
        at = parents.get(at)
    return ".".join(reversed(names)) or "module"


def _difference(before: str, after: str) -> str:
    """The lines that changed, as `old → new`."""
    left, right = before.splitlines(), after.splitlines()
    while left and right and left[0] == right[0]:  # what is the same takes long to compare
        del left[0], right[0]
    while left and right and left[-1] == right[-1]:
        del left[-1], right[-1]
    old, new = [], []
    for line in difflib.ndiff(left, right):
        if line.startswith("- "):
            old.append(line[2:].strip())
        elif line.startswith("+ "):
            new.append(line[2:].strip())
    return f"{' '.join(old)} → {' '.join(new) or '(nothing)'}"


def statements(source: str) -> dict[int, range]:
    """For every line the lines of its innermost statement; of a block only the head."""
    found: dict[int, range] = {}
    for node in ast.walk(ast.parse(source)):  # the outer before the inner
        if isinstance(node, ast.stmt):
            inner = getattr(node, "body", None)
            end = inner[0].lineno - 1 if inner else node.end_lineno or node.lineno
            found |= dict.fromkeys(
                range(node.lineno, max(node.lineno, end) + 1),
                range(node.lineno, max(node.lineno, end) + 1),
            )
    return found

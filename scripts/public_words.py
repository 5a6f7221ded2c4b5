"""Where words that the public reads come from, derived from the tree so that no room is forgotten.

A template is public unless it stands in a folder of the desk, of mail (in Indonesian only) or of the
gallery, or in a room that only staff see. A module is public when a public view is in it, or when
such a view takes its forms, outlooks or messages from it in the same room.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "serambi"
STAFF_ROOMS = frozenset({"identity", "intake", "registers", "staff"})
"""Rooms whose pages stay Indonesian: the desk's own, and signing in."""
STAFF_FOLDERS = frozenset({"desk", "mail", "gallery", "allauth"})
SPOKEN = re.compile(r"/(views|forms)/|/selectors/outlook\.py$|/(validation|rights)\.py$")
_GUARD = re.compile(r"^@(public|anyone)\b", re.MULTILINE)


def is_public_template(reference: str) -> bool:
    """True for the path of a template, inside the package, that a visitor may see."""
    parts = Path(reference).parts
    return (
        "templates" in parts
        and parts[0] not in STAFF_ROOMS
        and not STAFF_FOLDERS & set(parts)
        and not reference.endswith("ui/desk.html")
    )


def public_templates() -> list[Path]:
    """Every template that a visitor may see."""
    found = PACKAGE.rglob("templates/**/*.html")
    return sorted(p for p in found if is_public_template(p.relative_to(PACKAGE).as_posix()))


@cache
def public_modules() -> frozenset[str]:
    """Paths, inside the package, of the modules whose words a visitor may read."""
    files = {_name(path): path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts}
    todo = [
        name for name, path in files.items()
        if _room(name) not in STAFF_ROOMS and _GUARD.search(path.read_text(encoding="utf-8"))
    ]  # fmt: skip
    seen = set(todo)
    while todo:
        name = todo.pop()
        for other in _imported(files[name]):
            near = other in files and _room(other) == _room(name) and ".desk" not in other
            if near and other not in seen:
                seen.add(other)
                todo.append(other)
    paths = {files[name].relative_to(PACKAGE).as_posix() for name in seen}
    return frozenset(p for p in paths if SPOKEN.search(p) and not p.endswith("gallery.py"))


def is_public(reference: str) -> bool:
    """True if what stands in this file, a path inside the package, is read by visitors."""
    return is_public_template(reference) or reference in public_modules()


def _name(path: Path) -> str:
    inside = path.relative_to(PACKAGE.parent).with_suffix("").as_posix()
    return inside.replace("/", ".").removesuffix(".__init__")


def _room(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def _imported(path: Path) -> Iterator[str]:
    """Names of modules that `path` may take words from; services speak through errors of their own."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and ".services" not in node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)

"""The import contracts of pyproject.toml, so that a plain test run meets them too."""

import subprocess
import sys
from pathlib import Path

from tests.architecture.tree import ROOT, SOURCE, modules, short, uses


def test_arrows_point_down() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


PRIVATE = {"views", "forms", "urls", "templates"}


def test_views_and_forms_are_private_to_their_room() -> None:
    reaching = {
        f"{short(path)} → {name}"
        for path in modules()
        if (room := path.relative_to(SOURCE).parts[0]) != "config"
        for name in uses(path)
        if (parts := name.split("."))[0] == "serambi"
        and len(parts) > 2
        and parts[1] not in {room, "ui"}  # the design system's forms are made to be built upon
        and parts[2] in PRIVATE
    }
    assert not reaching


def test_every_room_says_what_it_owns() -> None:
    silent = [
        folder.name
        for folder in sorted(SOURCE.iterdir())
        if (folder / "__init__.py").exists()
        and not (folder / "__init__.py").read_text(encoding="utf-8").startswith('"""')
    ]
    assert not silent

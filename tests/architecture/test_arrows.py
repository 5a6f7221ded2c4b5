"""The import contracts of pyproject.toml, so that a plain test run meets them too."""

import subprocess
import sys
from pathlib import Path

from tests.architecture.tree import ROOT, SOURCE


def test_arrows_point_down() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_room_says_what_it_owns() -> None:
    silent = [
        folder.name
        for folder in sorted(SOURCE.iterdir())
        if (folder / "__init__.py").exists()
        and not (folder / "__init__.py").read_text(encoding="utf-8").startswith('"""')
    ]
    assert not silent

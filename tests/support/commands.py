"""Type a command as a person does who has set nothing but the data folder."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

HANGS = 600
"""Seconds after which a command is not slow but stuck."""
Typed = subprocess.CompletedProcess[str]


def clean_environment(data: Path, mode: str = "example", **more: str) -> dict[str, str]:
    """The environment of that person."""
    kept = {
        k: v for k, v in os.environ.items() if not k.startswith(("SERAMBI_", "DJANGO_", "PYTEST_"))
    }
    return {**kept, "SERAMBI_DATA": str(data), "SERAMBI_MODE": mode, **more}


def command(*words: str) -> list[str]:
    """`serambi WORDS…` as a list for `subprocess`."""
    return [sys.executable, "-m", "serambi.config.cli", *words]


def type_command(
    data: Path, *words: str, mode: str = "example", more: Mapping[str, str] | None = None
) -> Typed:
    """What came of it, whichever way it ended."""
    return subprocess.run(
        command(*words),
        env=clean_environment(data, mode, **(more or {})),
        capture_output=True,
        text=True,
        timeout=HANGS,
        check=False,
    )


def said(data: Path, *words: str, more: Mapping[str, str] | None = None) -> str:
    """What it printed; raises AssertionError with that when it failed."""
    done = type_command(data, *words, more=more)
    if done.returncode != 0:
        raise AssertionError(f"serambi {' '.join(words)}: {done.stdout}{done.stderr}")
    return done.stdout

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support import ground


def clean_environment(data: Path, mode: str = "example", **more: str) -> dict[str, str]:
    """The environment of a person who has set nothing but the data folder."""
    kept = {
        k: v for k, v in os.environ.items() if not k.startswith(("SERAMBI_", "DJANGO_", "PYTEST_"))
    }
    return {**kept, "SERAMBI_DATA": str(data), "SERAMBI_MODE": mode, **more}


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "serambi.config.cli", *words]


Typed = subprocess.CompletedProcess[str]


def type_command(
    data: Path, *words: str, mode: str = "example", more: Mapping[str, str] | None = None
) -> Typed:
    """Type a command as a person does."""
    return subprocess.run(
        command(*words),
        env=clean_environment(data, mode, **(more or {})),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after `serambi prepare`; nobody changes its tables."""
    return ground.prepared(tmp_path_factory.mktemp("prepared") / "var")

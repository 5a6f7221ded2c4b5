"""`serambi due` answers on a machine where nothing was prepared, and leaves nothing behind."""

import json
import os
import subprocess
import sys
from pathlib import Path


def test_due_answers_without_keys_or_database(tmp_path: Path) -> None:
    data = tmp_path / "nothing"
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("SERAMBI_", "DJANGO_"))
    }
    words = [
        "due",
        "--rule",
        "request.answer",
        "--regime",
        "umum",
        "--received",
        "2026-03-17",
        "--office",
        "1971",
        "--json",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "serambi.config.cli", *words], capture_output=True, text=True, check=False,
        env={**environment, "SERAMBI_DATA": str(data)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["due"] == "2026-04-08"
    assert not data.exists()

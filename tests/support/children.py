"""A child process that opens a file answers the same question once per run.

It is given bytes and words, has no database, no clock of ours and an empty environment, so its true
answer to the first test, or to the run on the other database, is the answer to all. What ended in a
fault, was stopped or ran out of time is never kept: limits and refusals are tried each time.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from serambi.files import child
from tests.support import ground

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@contextmanager
def remembered() -> Iterator[None]:
    """Within the block `serambi.files.child.run` looks first at what this run already heard."""
    home = ground.home() / "children"
    home.mkdir(parents=True, exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(child, "run", remembering(child.run, home))
        yield


def remembering(real: Run, home: Path) -> Run:
    """`real`, asked once for each module, words and bytes that it answers without a complaint."""

    def run(
        module: str, *words: str, data: bytes, seconds: float
    ) -> "subprocess.CompletedProcess[bytes]":
        question = hashlib.sha256("\0".join((module, *words, "")).encode() + data).hexdigest()
        kept = home / question
        if kept.exists():
            return subprocess.CompletedProcess([sys.executable], 0, kept.read_bytes(), b"")
        done = real(module, *words, data=data, seconds=seconds)
        if done.returncode == 0 and not done.stderr:
            _keep(kept, done.stdout)
        return done

    return run


def _keep(kept: Path, answer: bytes) -> None:
    """Whole or not at all: another process may ask at the same moment."""
    begun = kept.with_suffix(f".{os.getpid()}")
    begun.write_bytes(answer)
    begun.rename(kept)

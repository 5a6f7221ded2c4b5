"""Starting a short-lived child process that parses what strangers sent."""

import os
import subprocess
import sys

ENVIRONMENT = {"PATH": os.defpath, "LANG": "C.UTF-8"}


def run(
    module: str, *words: str, data: bytes, seconds: float
) -> "subprocess.CompletedProcess[bytes]":
    """Our own interpreter with `module`, an empty environment, and `data` on standard input.

    Raises subprocess.TimeoutExpired after `seconds` of wall-clock time; the child is gone then.
    """
    return subprocess.run(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-I", "-m", module, *words],
        input=data,
        capture_output=True,
        timeout=seconds,
        check=False,
        env=ENVIRONMENT,
    )

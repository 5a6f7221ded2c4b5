"""Not outliving the supervisor, and being found under a name."""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1
_PR_SET_NAME = 15


def die_with_parent(parent: int, how: signal.Signals = signal.SIGTERM) -> None:
    """Ask the kernel for the signal `how` when our parent, which must be `parent`, is gone (Linux)."""
    if sys.platform != "linux":
        return
    _prctl(_PR_SET_PDEATHSIG, how)
    if os.getppid() != parent:  # it went before we asked
        os.kill(os.getpid(), how)


def go_by_name(name: str) -> None:
    """Be shown as `name` (at most 15 characters) by ps and top (Linux)."""
    if sys.platform == "linux":
        _prctl(_PR_SET_NAME, name.encode())


def _prctl(option: int, value: int | bytes) -> None:
    ctypes.CDLL(None, use_errno=True).prctl(option, value)

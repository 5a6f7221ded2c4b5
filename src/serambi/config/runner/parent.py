"""Not outliving the supervisor."""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def die_with_parent(parent: int) -> None:
    """Ask the kernel for SIGTERM when our parent, which must be `parent`, is gone (Linux).

    Elsewhere nothing happens: loops of ours look at `is_orphan` as well.
    """
    if sys.platform != "linux":
        return
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    if is_orphan(parent):  # it went before we asked
        os.kill(os.getpid(), signal.SIGTERM)


def is_orphan(parent: int) -> bool:
    """True if the process that started us is gone."""
    return os.getppid() != parent

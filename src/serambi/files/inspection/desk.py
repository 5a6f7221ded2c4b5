"""The parent's side: hand an upload to the child and read its verdict."""

import subprocess

from serambi.files import child
from serambi.files.inspection.verdict import REASONS, Rejected

SECONDS = 30
_REJECTED = 3


def inspect(data: bytes, kind: str) -> bytes:
    """`data` rebuilt as `kind` (a code of `serambi.files.kinds`).

    Raises Rejected with a reason; a child that dies or takes too long means too_heavy.
    """
    try:
        done = child.run("serambi.files.inspection", kind, data=data, seconds=SECONDS)
    except subprocess.TimeoutExpired as late:
        raise Rejected("too_heavy") from late
    if done.returncode == 0:
        return done.stdout
    reason = done.stderr.decode("ascii", "replace").strip()
    if done.returncode == _REJECTED and reason in REASONS:
        raise Rejected(reason)
    raise Rejected("too_heavy" if done.returncode < 0 else "damaged")

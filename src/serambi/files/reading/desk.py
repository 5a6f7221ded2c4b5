"""The parent's side: hand a file to the child and take its pages."""

import json
import subprocess

from serambi.files import child
from serambi.files.reading.found import Found, Unreadable

SECONDS = 90


def pages_in(data: bytes, kind: str) -> list[Found]:
    """The pages of `data` of `kind` (a code of `serambi.files.kinds`), in their order.

    Raises Unreadable when the child does not come to its end: damage, a crash, a limit.
    """
    try:
        done = child.run("serambi.files.reading", kind, data=data, seconds=SECONDS)
    except subprocess.TimeoutExpired as late:
        raise Unreadable("too slow") from late
    if done.returncode != 0:
        raise Unreadable(done.stderr.decode("utf-8", "replace")[-200:] or "died")
    try:
        return [Found(**row) for row in json.loads(done.stdout)]
    except (ValueError, TypeError) as fault:
        raise Unreadable("garbled") from fault

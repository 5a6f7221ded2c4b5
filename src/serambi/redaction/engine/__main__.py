"""The child: limits first, then one verb."""

import os
import sys
from importlib import import_module

from serambi.core.confinement import confine
from serambi.redaction.engine import wire
from serambi.redaction.engine.values import Impossible

MEMORY = 1536 * 1024**2
SECONDS = 600
IMPOSSIBLE = 3

VERBS = {"survey", "picture", "words", "grid", "make", "prove", "measure"}


def limit() -> None:
    """No more than 1.5 GiB, ten minutes of processor time, no file written, no core left."""
    confine(seconds=SECONDS, memory=MEMORY)


def main() -> int:
    limit()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    verb = sys.argv[1]
    told, blobs = wire.unpack(sys.stdin.buffer.read())
    if verb not in VERBS:
        return 2
    act = getattr(import_module("serambi.redaction.engine.verbs"), verb)
    try:
        answer, made = act(told, blobs)
    except Impossible as fault:
        sys.stderr.write(str(fault))
        return IMPOSSIBLE
    sys.stdout.buffer.write(wire.pack(answer, *made))
    return 0


if __name__ == "__main__":
    sys.exit(main())

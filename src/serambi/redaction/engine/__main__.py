"""The child: limits first, then one verb."""

import os
import sys
from importlib import import_module
from typing import Any

from serambi.core.confinement import confine
from serambi.redaction.engine import wire
from serambi.redaction.engine.values import Impossible

MEMORY = 1536 * 1024**2
SECONDS = 600
IMPOSSIBLE = 3

VERBS = {"survey", "picture", "words", "grid", "make", "prove", "measure"}
_OF_BOOKS = {"grid"}


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
    act = getattr(import_module(f"serambi.redaction.engine.verbs.{_where(verb, told)}"), verb)
    try:
        answer, made = act(told, blobs)
    except Impossible as fault:
        sys.stderr.write(str(fault))
        return IMPOSSIBLE
    sys.stdout.buffer.write(wire.pack(answer, *made))
    return 0


def _where(verb: str, told: dict[str, Any]) -> str:
    """The module that answers; what it does not need is not loaded."""
    if verb in _OF_BOOKS or told.get("kind") == "xlsx":
        return "books"
    return "proof" if verb == "prove" else "pages"


if __name__ == "__main__":
    sys.exit(main())

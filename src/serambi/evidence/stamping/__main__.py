"""The child: limits first, then one of two tasks."""

import sys

from serambi.core.confinement import confine

MEMORY = 1024**3
SECONDS = 20
REFUSED = 3


def main() -> int:
    confine(seconds=SECONDS, memory=MEMORY)
    from serambi.evidence.stamping.drawing import NotAPicture, claimed, stamped

    task, *lines = sys.argv[1:]
    data = sys.stdin.buffer.read()
    try:
        made = claimed(data).encode() if task == "claimed" else stamped(data, lines)
    except (NotAPicture, MemoryError):
        return REFUSED
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())

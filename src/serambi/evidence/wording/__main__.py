"""The child: limits first, then the page; what takes too long or breaks the parser has no words."""

import json
import sys
from dataclasses import asdict

from serambi.core.confinement import confine

MEMORY = 1024**3
SECONDS = 10
REFUSED = 3


def main() -> int:
    confine(seconds=SECONDS, memory=MEMORY)
    from serambi.evidence.wording.markup import written

    try:
        found = written(sys.stdin.buffer.read(), "".join(sys.argv[1:2]))
    except (AssertionError, ValueError, RecursionError, MemoryError):
        return REFUSED
    sys.stdout.write(json.dumps(asdict(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The child: limits first, then one file."""

import json
import sys

from serambi.core.confinement import confine

MEMORY = 1024**3
SECONDS = 50
REFUSED = 3


def main() -> int:
    confine(seconds=SECONDS, memory=MEMORY)
    from serambi.evidence.packing.pdfs import pack_pdf
    from serambi.evidence.packing.pictures import pack_picture
    from serambi.evidence.packing.verdict import Unpackable

    kind, limit = sys.argv[1], int(sys.argv[2])
    data = sys.stdin.buffer.read()
    try:
        made, told = pack_pdf(data, limit) if kind == "pdf" else pack_picture(data, limit)
    except Unpackable as fault:
        sys.stderr.write(json.dumps({"reason": fault.reason, "smallest": fault.smallest}))
        return REFUSED
    except MemoryError:
        sys.stderr.write(json.dumps({"reason": "too_heavy", "smallest": 0}))
        return REFUSED
    sys.stderr.write(json.dumps(told))
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())

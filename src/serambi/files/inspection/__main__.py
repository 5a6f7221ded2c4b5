"""The child: limits first, then the parser for one kind."""

import sys
from collections.abc import Callable
from importlib import import_module

from serambi.core.confinement import confine
from serambi.files.inspection.verdict import Rejected

MEMORY = 1024**3
SECONDS = 20
REJECTED = 3

PARSERS = {
    "pdf": "pdfs",
    "jpeg": "images",
    "png": "images",
    "xlsx": "archives",
    "docx": "archives",
    "odt": "opendocuments",
    "ods": "opendocuments",
    "csv": "texts",
    "txt": "texts",
    "mp4": "videos",
}


def limit() -> None:
    """No more than 1 GiB, 20 s of processor time, no file written, no core left behind."""
    confine(seconds=SECONDS, memory=MEMORY)


def main() -> int:
    limit()
    kind = sys.argv[1]
    data = sys.stdin.buffer.read()
    rebuild: Callable[[bytes, str], bytes] = import_module(
        f"serambi.files.inspection.{PARSERS[kind]}"
    ).rebuild
    try:
        clean = rebuild(data, kind)
    except Rejected as verdict:
        sys.stderr.write(verdict.reason)
        return REJECTED
    except MemoryError:
        sys.stderr.write("too_heavy")
        return REJECTED
    sys.stdout.buffer.write(clean)
    return 0


if __name__ == "__main__":
    sys.exit(main())

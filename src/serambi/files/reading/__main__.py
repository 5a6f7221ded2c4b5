"""The child: limits first, then the reader for one kind; the pages go out as JSON."""

import json
import resource
import sys
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module

from serambi.files.reading.found import Found, Unreadable

MEMORY = 1024**3
SECONDS = 60
UNREADABLE = 3

READERS = {
    "pdf": "pdfs",
    "jpeg": "pictures",
    "png": "pictures",
    "xlsx": "workbooks",
    "docx": "documents",
    "odt": "documents",
    "csv": "texts",
    "txt": "texts",
}


def limit() -> None:
    """No more than 1 GiB, 60 s of processor time, no file written, no core left behind."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main() -> int:
    limit()
    kind = sys.argv[1]
    data = sys.stdin.buffer.read()
    read: Callable[[bytes, str], list[Found]] = import_module(
        f"serambi.files.reading.{READERS[kind]}"
    ).pages
    try:
        found = read(data, kind)
    except (Unreadable, MemoryError) as fault:
        sys.stderr.write(str(fault))
        return UNREADABLE
    sys.stdout.write(json.dumps([asdict(one) for one in found]))
    return 0


if __name__ == "__main__":
    sys.exit(main())

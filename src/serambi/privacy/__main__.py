"""The child: limits first, then the reader for one kind; the reading goes out as JSON."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module

from serambi.core.confinement import confine
from serambi.privacy.findings import Reading, Unreadable

MEMORY = 1024**3
SECONDS = 30
UNREADABLE = 3

READERS = {
    "pdf": "pdfs",
    "xlsx": "workbooks",
    "docx": "documents",
    "odt": "opendocuments",
    "ods": "opendocuments",
    "jpeg": "pictures",
    "png": "pictures",
    "csv": "texts",
    "txt": "texts",
}


def limit() -> None:
    """No more than 1 GiB, 30 s of processor time, no file written, no core left behind."""
    confine(seconds=SECONDS, memory=MEMORY)


def main() -> int:
    limit()
    kind = sys.argv[1]
    data = sys.stdin.buffer.read()
    read: Callable[[bytes, str], Reading] = import_module(
        f"serambi.privacy.reading.{READERS[kind]}"
    ).read
    try:
        found = read(data, kind)
    except Unreadable as fault:
        sys.stderr.write(str(fault))
        return UNREADABLE
    sys.stdout.write(json.dumps(asdict(found), ensure_ascii=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())

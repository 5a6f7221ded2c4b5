"""The child: limits first, then one of three tasks for one kind.

`pages KIND` writes the pages as JSON, `thumbnail KIND` a WebP picture of the first page, and
`sheets KIND 3,4,5` a PDF of those pages.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module

from serambi.core.confinement import confine
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
    "ods": "opensheets",
    "csv": "texts",
    "txt": "texts",
}


def limit() -> None:
    """No more than 1 GiB, 60 s of processor time, no file written, no core left behind."""
    confine(seconds=SECONDS, memory=MEMORY)


def main() -> int:
    limit()
    task, kind, *words = sys.argv[1:]
    data = sys.stdin.buffer.read()
    try:
        sys.stdout.buffer.write(TASKS[task](data, kind, *words))
    except (Unreadable, MemoryError) as fault:
        sys.stderr.write(str(fault))
        return UNREADABLE
    return 0


def _pages(data: bytes, kind: str) -> bytes:
    read: Callable[[bytes, str], list[Found]] = import_module(
        f"serambi.files.reading.{READERS[kind]}"
    ).pages
    return json.dumps([asdict(one) for one in read(data, kind)]).encode()


def _thumbnail(data: bytes, kind: str) -> bytes:
    from serambi.files.reading.thumbnails import thumbnail

    return thumbnail(data, kind)


def _sheets(data: bytes, kind: str, numbers: str) -> bytes:
    from serambi.files.reading.sheets import sheets

    return sheets(data, kind, [int(number) for number in numbers.split(",")])


TASKS: dict[str, Callable[..., bytes]] = {
    "pages": _pages,
    "thumbnail": _thumbnail,
    "sheets": _sheets,
}


if __name__ == "__main__":
    sys.exit(main())

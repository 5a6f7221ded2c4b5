"""Where the bytes lie: on disk, or in an S3-compatible store when SERAMBI_STORAGE says "s3".

Names are opaque in both, what is sealed is sealed before it comes here, and bytes are whole and
safe before the row that names them commits. Nothing is ever served by an address of the store.
"""

import uuid
from collections.abc import Iterator

from django.conf import settings

from serambi.files.storage import disk
from serambi.files.storage.disk import root


def path_for(office_code: str, file_id: uuid.UUID) -> str:
    """The path inside the store: office, two hexadecimal digits, identifier."""
    return f"{office_code}/{file_id.hex[:2]}/{file_id}"


def write(path: str, data: bytes) -> None:
    """Keep `data` under `path`, whole or not at all, safe when this returns.

    Raises Unavailable when an S3 store does not take it, OSError when the disk does not.
    """
    if _is_s3():
        from serambi.files.storage import s3

        s3.write(path, data)
    else:
        disk.write(path, data)


def read(path: str) -> bytes:
    """The bytes under `path`. Raises FileNotFoundError, Unavailable."""
    if _is_s3():
        from serambi.files.storage import s3

        return s3.read(path)
    return disk.read(path)


def remove(path: str) -> None:
    """Take the bytes away; nothing happens when they are gone. Raises Unavailable."""
    if _is_s3():
        from serambi.files.storage import s3

        s3.remove(path)
    else:
        disk.remove(path)


def walk() -> Iterator[tuple[str, float]]:
    """Every kept path with its time of writing (seconds since the epoch). Raises Unavailable."""
    if _is_s3():
        from serambi.files.storage import s3

        yield from s3.walk()
    else:
        yield from disk.walk()


def _is_s3() -> bool:
    return bool(settings.SERAMBI_STORAGE == "s3")


__all__ = ["path_for", "read", "remove", "root", "walk", "write"]

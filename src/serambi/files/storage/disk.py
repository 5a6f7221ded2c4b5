"""Bytes on disk: opaque names, mode 0600, durable before the row that names them commits."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

_MODE_FILE = 0o600
_MODE_FOLDER = 0o700


def root() -> Path:
    """The folder of all kept files."""
    return Path(settings.SERAMBI_FILES)


def write(path: str, data: bytes) -> None:
    """Write `data` under `path` so that it is whole or absent, and on the disk when this returns."""
    target = _inside(path)
    target.parent.mkdir(parents=True, exist_ok=True, mode=_MODE_FOLDER)
    waiting = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    descriptor = os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE_FILE)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        waiting.rename(target)
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def read(path: str) -> bytes:
    """The bytes under `path`. Raises FileNotFoundError."""
    return _inside(path).read_bytes()


def remove(path: str) -> None:
    """Take the bytes away; nothing happens when they are gone."""
    _inside(path).unlink(missing_ok=True)


def walk() -> Iterator[tuple[str, float]]:
    """Every kept path with its time of writing (seconds since the epoch)."""
    top = root()
    for found in top.glob("*/??/*"):
        if found.is_file():
            yield found.relative_to(top).as_posix(), found.stat().st_mtime


def _inside(path: str) -> Path:
    top = root().resolve()
    target = (top / path).resolve()
    if not target.is_relative_to(top):
        raise ValueError("path leaves the folder of files")
    return target


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

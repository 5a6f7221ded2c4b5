"""The parent's side: hand a file to the child and take what it found."""

import json
import subprocess
from collections.abc import Iterable

from serambi.files import child
from serambi.files.reading.found import Found, Unreadable

SECONDS = 90
DRAWN = frozenset({"pdf", "jpeg", "png"})
"""Kinds with pages that can be drawn, and so read by OCR."""


def pages_in(data: bytes, kind: str) -> list[Found]:
    """The pages of `data` of `kind` (a code of `serambi.files.kinds`), in their order.

    Raises Unreadable when the child does not come to its end: damage, a crash, a limit.
    """
    told = _ask("pages", kind, data=data)
    try:
        return [Found(**row) for row in json.loads(told)]
    except (ValueError, TypeError) as fault:
        raise Unreadable("garbled") from fault


def thumbnail_of(data: bytes, kind: str) -> bytes:
    """A small WebP picture of the first page. Raises Unreadable."""
    if kind not in DRAWN:
        raise Unreadable("not drawn")
    return _ask("thumbnail", kind, data=data)


def sheets_of(data: bytes, kind: str, numbers: Iterable[int]) -> bytes:
    """A PDF of the pages `numbers` alone. Raises Unreadable."""
    return _ask("sheets", kind, ",".join(str(number) for number in numbers), data=data)


def _ask(task: str, *words: str, data: bytes) -> bytes:
    try:
        done = child.run("serambi.files.reading", task, *words, data=data, seconds=SECONDS)
    except subprocess.TimeoutExpired as late:
        raise Unreadable("too slow") from late
    if done.returncode != 0:
        raise Unreadable(done.stderr.decode("utf-8", "replace")[-200:] or "died")
    return done.stdout

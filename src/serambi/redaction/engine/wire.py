"""One question or answer as bytes: a line of JSON, then the blobs whose sizes it names."""

import json
from typing import Any


def pack(told: dict[str, Any], *blobs: bytes) -> bytes:
    """`told` and the blobs as one run of bytes."""
    head = json.dumps({**told, "blobs": [len(one) for one in blobs]}, ensure_ascii=True)
    return b"".join([head.encode("ascii"), b"\n", *blobs])


def unpack(data: bytes) -> tuple[dict[str, Any], list[bytes]]:
    """What `pack` was given. Raises ValueError for anything else."""
    head, _, rest = data.partition(b"\n")
    told: dict[str, Any] = json.loads(head)
    blobs, place = [], 0
    for size in told.pop("blobs"):
        blobs.append(rest[place : place + size])
        place += size
    if place != len(rest):
        raise ValueError("the sizes do not add up")
    return told, blobs

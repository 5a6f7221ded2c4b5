"""MP4 and QuickTime (ISO/IEC 14496-12): the boxes judged, where and by what it was filmed wiped.

Nothing is decoded or encoded: the picture stays byte for byte. What a phone writes beside it (place,
make, time: `udta`, `meta`, `uuid`) is overwritten with an empty `free` box of the same length, so
that no offset moves.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from serambi.files.inspection.verdict import Rejected

BRANDS = frozenset(
    {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"qt  ",
     b"3gp4", b"3gp5", b"3gp6", b"MSNV", b"dash"}
)  # fmt: skip
WIPED = frozenset({b"udta", b"meta", b"uuid"})
HOLDING = frozenset({b"moov", b"trak", b"mdia", b"minf", b"edts", b"dinf", b"moof", b"traf"})
MOST_BOXES = 20_000
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Box:
    """One box: its name and where it and its content begin and end."""

    name: bytes
    start: int
    inside: int
    end: int


def rebuild(data: bytes, kind: str) -> bytes:
    """The same film without side data. Raises Rejected: damaged, not_this_kind, too_heavy."""
    top = list(_boxes(data, 0, len(data)))
    if not top or top[0].name != b"ftyp" or data[top[0].inside : top[0].inside + 4] not in BRANDS:
        raise Rejected("not_this_kind")
    names = {box.name for box in top}
    if not {b"moov", b"mdat"} <= names:
        raise Rejected("damaged")
    clean, count, filmed = bytearray(data), 0, False
    waiting = [(box, 0) for box in top]
    while waiting:
        box, depth = waiting.pop()
        count += 1
        if count > MOST_BOXES or depth > DEEPEST:
            raise Rejected("too_heavy")
        if box.name in WIPED:
            _wipe(clean, box)
        elif box.name == b"hdlr":
            filmed |= data[box.inside + 8 : box.inside + 12] == b"vide"
        elif box.name in HOLDING:
            waiting += [(one, depth + 1) for one in _boxes(data, box.inside, box.end)]
    if not filmed:
        raise Rejected("not_this_kind")
    return bytes(clean)


def _boxes(data: bytes, start: int, end: int) -> Iterator[Box]:
    """The boxes that tile `start`..`end` exactly. Raises Rejected when they do not."""
    while start < end:
        if end - start < 8:
            raise Rejected("damaged")
        size = int.from_bytes(data[start : start + 4], "big")
        name, head = data[start + 4 : start + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[start + 8 : start + 16], "big"), 16
        elif size == 0:
            size = end - start
        if size < head or start + size > end:
            raise Rejected("damaged")
        yield Box(name, start, start + head, start + size)
        start += size


def _wipe(clean: bytearray, box: Box) -> None:
    clean[box.start + 4 : box.start + 8] = b"free"
    clean[box.inside : box.end] = bytes(box.end - box.inside)

"""A photograph made smaller: fewer pixels, then a coarser JPEG."""

import io

from PIL import Image

from serambi.evidence.packing.verdict import Unpackable

SIDES = (3000, 2400, 2000, 1600, 1280)
QUALITIES = (85, 75, 65, 55)
MOST_PIXELS = 40_000_000


def pack_picture(data: bytes, limit: int) -> tuple[bytes, dict[str, int]]:
    """A JPEG of at most `limit` bytes, its longer side never under 1280 pixels if it had them.

    Raises Unpackable.
    """
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Unpackable("too_heavy")
            whole = picture.convert("RGB")
    except (OSError, ValueError, SyntaxError) as fault:
        raise Unpackable("damaged") from fault
    smallest = len(data)
    for side in SIDES:
        small = whole.copy()
        small.thumbnail((side, side), Image.Resampling.LANCZOS)
        for quality in QUALITIES:
            out = io.BytesIO()
            small.save(out, "JPEG", quality=quality, optimize=True)
            smallest = min(smallest, out.tell())
            if out.tell() <= limit:
                return out.getvalue(), {"side": max(small.size), "quality": quality}
    raise Unpackable("too_big", smallest)

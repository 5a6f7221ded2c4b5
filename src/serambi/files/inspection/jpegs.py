"""Side data inside a JPEG stream, removed without touching the pixels (ITU-T T.81, B.1)."""

_START = b"\xff\xd8"
_START_OF_SCAN = 0xDA
_COMMENT = 0xFE
# APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe colour transform) decide how pixels look.
_KEPT_APPS = {0xE0, 0xE2, 0xEE}


def without_side_data(data: bytes) -> bytes:
    """`data` without EXIF, XMP, IPTC and comments; returned as it is when it is not a plain JPEG."""
    if not data.startswith(_START):
        return data
    kept, place = [_START], 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == _START_OF_SCAN:
            return b"".join([*kept, data[place:]])
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        if length < 2:
            return data
        end = place + 2 + length
        if not (marker == _COMMENT or (0xE0 <= marker <= 0xEF and marker not in _KEPT_APPS)):
            kept.append(data[place:end])
        place = end
    return data

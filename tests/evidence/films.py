"""A tiny true MP4: boxes as a phone writes them, with the place beside the film."""


def box(name: bytes, *content: bytes) -> bytes:
    inside = b"".join(content)
    return (len(inside) + 8).to_bytes(4, "big") + name + inside


def film() -> bytes:
    """ftyp, moov with one video track and a place in `udta`, and mdat."""
    handler = box(b"hdlr", bytes(8), b"vide", bytes(12), b"Video\x00")
    track = box(b"trak", box(b"tkhd", bytes(84)), box(b"mdia", box(b"mdhd", bytes(24)), handler))
    place = box(b"udta", box(b"\xa9xyz", b"\x00\x12\x15\xc7-02.1290+106.1138/"))
    moov = box(b"moov", box(b"mvhd", bytes(100)), track, place)
    kind = box(b"ftyp", b"mp42", bytes(4), b"mp42isom")
    return kind + moov + box(b"mdat", bytes(range(256)) * 8)

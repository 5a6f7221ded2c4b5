"""Pictures: the pixels cannot be read here; the data beside them can."""

import io

from PIL import ExifTags, Image, UnidentifiedImageError

from serambi.privacy.findings import Kind, Passage, Reading, Trait, Unreadable

_FORMATS = {"jpeg": ("JPEG",), "png": ("PNG",)}
_HARMLESS = {
    "jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "gamma", "srgb", "interlace",
    "transparency", "background", "icc_profile", "progressive", "progression", "adobe",
    "adobe_transform", "aspect", "chromaticity",
}  # fmt: skip


def read(data: bytes, kind: str) -> Reading:
    """One trait for the picture, and EXIF, comments and text chunks. Raises Unreadable."""
    passages, traits = side_data(data, "gambar", _FORMATS[kind])
    return Reading(tuple(passages), (Trait(Kind.PICTURE, "gambar"), *traits))


def side_data(
    data: bytes, place: str, formats: tuple[str, ...] | None = None
) -> tuple[list[Passage], list[Trait]]:
    """What a picture carries beside its pixels. Raises Unreadable."""
    try:
        with Image.open(io.BytesIO(data), formats=formats) as picture:
            exif = dict(picture.getexif())
            gps = bool(picture.getexif().get_ifd(ExifTags.IFD.GPSInfo))
            info = {
                str(key): value
                for key, value in picture.info.items()
                if str(key).lower() not in _HARMLESS
            }
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as fault:
        raise Unreadable("Gambar di dalamnya rusak atau tidak dikenal.") from fault
    exif.pop(ExifTags.Base.Orientation, None)
    if not exif and not info:
        return [], []
    names = [str(ExifTags.TAGS.get(tag, tag)) for tag in exif] + list(info)
    text = "\n".join(_text(value) for value in [*exif.values(), *info.values()])
    sample = ("GPS, " if gps else "") + ", ".join(dict.fromkeys(names))[:80]
    return [Passage(f"data samping {place}", text)], [Trait(Kind.SIDE_DATA, place, sample)]


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)

"""The head of an office's sheets, frozen into each letter at issue."""

import base64
from dataclasses import dataclass

from serambi.offices.models import Office
from serambi.ui.components.layout import phone

SHORT = "Bawaslu "
LONG = "Badan Pengawas Pemilihan Umum"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """`lines` from top to bottom, the last one largest; `contact` one line of ways to reach us.

    `emblem` is an SVG text, "" for none: no agency emblem is shipped, an office brings its own.
    """

    lines: tuple[str, ...]
    address: str = ""
    contact: str = ""
    emblem: str = ""


def of(office: Office, emblem: str = "") -> Letterhead:
    """The head of `office`: the institution's full name over the place, or the office's own lines."""
    place = office.letterhead.strip() or office.name.removeprefix(SHORT)
    lines = (LONG, place) if office.name.startswith(SHORT) else (office.name, office.letterhead)
    contact = [
        f"Telepon {phone(office.phone)}" if office.phone else "",
        f"Surel {office.email}" if office.email else "",
        office.website.removeprefix("https://").removeprefix("http://").rstrip("/"),
    ]
    return Letterhead(
        lines=tuple(line for line in lines if line.strip()),
        address=office.address,
        contact="  ·  ".join(part for part in contact if part),
        emblem=emblem,
    )


def picture_svg(image: bytes, media_type: str, size: tuple[int, int] = (100, 100)) -> str:
    """An SVG text that shows a PNG or JPEG of `size` pixels, so that it can travel as JSON."""
    data = base64.b64encode(image).decode("ascii")
    width, height = size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:{media_type};base64,{data}"/></svg>'
    )

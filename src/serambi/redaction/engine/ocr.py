"""Letters in pictures, where Tesseract is installed (`tesseract-ocr`, `tesseract-ocr-ind`)."""

import io
import shutil
import subprocess

from PIL import Image

from serambi.redaction.engine.glyphs import Glyph
from serambi.redaction.engine.values import WHOLE

SECONDS = 60
LEAST_SURE = 30.0


def installed() -> bool:
    """True if pictures can be read here."""
    return shutil.which("tesseract") is not None


def glyphs_in(picture: Image.Image) -> list[Glyph]:
    """The letters in `picture`, each with its share of its word's box; none when nothing is read."""
    found: list[Glyph] = []
    for row in _rows(picture):
        left, top, width, height = (int(one) for one in row[6:10])
        word = row[11]
        step = width / len(word)
        for place, letter in enumerate(word):
            found.append(
                Glyph(
                    letter,
                    (left + place * step) * WHOLE / picture.width,
                    top * WHOLE / picture.height,
                    (left + (place + 1) * step) * WHOLE / picture.width,
                    (top + height) * WHOLE / picture.height,
                    unseen=True,
                )
            )
        found.append(Glyph(" ", 0, 0, 0, 0))
    return found


def _rows(picture: Image.Image) -> list[list[str]]:
    out = io.BytesIO()
    picture.convert("L").save(out, "PNG", compress_level=1)
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, no word of a user
            ["tesseract", "stdin", "stdout", "-l", _language(), "--psm", "11", "tsv"],  # noqa: S607 - found where the system keeps it
            input=out.getvalue(),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return []
    rows = [line.split("\t") for line in done.stdout.decode("utf-8", "replace").splitlines()[1:]]
    return [
        row
        for row in rows
        if len(row) == 12 and row[0] == "5" and row[11].strip() and float(row[10]) >= LEAST_SURE
    ]


def _language() -> str:
    listed = subprocess.run(
        ["tesseract", "--list-langs"],  # noqa: S607 - found where the system keeps it
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    known = listed.stdout.decode("utf-8", "replace").split()
    return "ind" if "ind" in known else "eng"

"""OCR of scans with OCRmyPDF and Tesseract, both outside this process and outside the default set.

OCRmyPDF turns and straightens a page and Tesseract reads it; pages are drawn by PDFium, so no
Ghostscript is needed. `read` makes only the text; `with_layer` makes another document. The kept
document is never changed.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from serambi.files import child
from serambi.files.reading.found import Unreadable, tidy
from serambi.files.reading.misread import noughts

SECONDS = 420
BATCH = 6
"""Pages of one run: enough to spread the start of the programs, few enough to show progress."""
_COMMON = (
    "--rasterizer=pypdfium", "--rotate-pages", "--jobs=1", "--tesseract-timeout=120",
    "--max-ocr-image-mpixels=20", "--quiet",
)  # fmt: skip
_TEXT_ALONE = (
    *_COMMON, "--mode=force", "--output-type=none", "--deskew", "--invalidate-digital-signatures",
)  # fmt: skip
_LAYER = (*_COMMON, "--mode=skip", "--output-type=pdf", "--optimize=0")
"""Pages that have text stay as they are; a signed document is refused, never broken."""


# OCRmyPDF's exit codes for a fault of the machine: arguments, dependency, file access, configuration.
_OUR_FAULTS = {1, 3, 5, 9}


class Unable(Exception):
    """OCR cannot work on this machine just now; the page is not to blame."""


@cache
def missing(languages: str) -> tuple[str, ...]:
    """What must be installed before scans can be read; nothing when all is there.

    `languages` are Tesseract's names joined by a plus, e.g. "ind" or "ind+eng". The answer is
    kept for the life of the process.
    """
    lacking = [] if find_spec("ocrmypdf") else ["ocrmypdf"]
    program = shutil.which("tesseract", path=os.defpath)
    if program is None:
        return (*lacking, "tesseract-ocr")
    told = subprocess.run(  # noqa: S603 - a program of the system, no word of a stranger
        [program, "--list-langs"], capture_output=True, text=True, check=False, timeout=20
    )
    known = set(told.stdout.split())
    wanted = [*languages.split("+"), "osd"]
    return (*lacking, *(f"tesseract-ocr-{one}" for one in wanted if one not in known))


def read(document: bytes, languages: str, nice: int = 10) -> list[str]:
    """The text on every page of `document`, a PDF of a few pages, behind other work by `nice`.

    Raises Unreadable, Unable.
    """
    with tempfile.TemporaryDirectory(prefix="serambi-ocr-") as folder:
        place = Path(folder)
        (place / "in.pdf").write_bytes(document)
        _run(place, languages, nice, (*_TEXT_ALONE, f"--sidecar={place / 'out.txt'}"), "-")
        try:
            told = (place / "out.txt").read_text("utf-8", "replace")
        except FileNotFoundError as fault:
            raise Unreadable("ocr said nothing") from fault
    return [noughts(tidy(page)) for page in told.removesuffix("\f").split("\f")]


def with_layer(document: bytes, languages: str, nice: int = 10) -> bytes:
    """`document` (a PDF) with the text of its scanned pages laid invisibly over them.

    Raises Unreadable, Unable.
    """
    with tempfile.TemporaryDirectory(prefix="serambi-ocr-") as folder:
        place = Path(folder)
        (place / "in.pdf").write_bytes(document)
        _run(place, languages, nice, _LAYER, str(place / "out.pdf"))
        try:
            return (place / "out.pdf").read_bytes()
        except FileNotFoundError as fault:
            raise Unreadable("ocr made nothing") from fault


def _run(place: Path, languages: str, nice: int, options: Iterable[str], into: str) -> None:
    """One run of the program in a process group of its own, which ends with it or is ended."""
    command = [
        sys.executable, "-I", "-m", "serambi.files.reading.confined", str(nice),
        *options, f"--language={languages}", str(place / "in.pdf"), into,
    ]  # fmt: skip
    settings = {**child.ENVIRONMENT, "OMP_THREAD_LIMIT": "1", "TMPDIR": str(place)}
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command,
        env=settings,
        cwd=place,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as running:
        try:
            _, said = running.communicate(timeout=SECONDS)
        except BaseException as fault:
            os.killpg(running.pid, signal.SIGKILL)
            if isinstance(fault, subprocess.TimeoutExpired):
                raise Unreadable("ocr took too long") from fault
            raise
    told = said.decode("utf-8", "replace")[-300:]
    if running.returncode in _OUR_FAULTS:
        raise Unable(told)
    if running.returncode != 0:
        raise Unreadable(told or "ocr died")

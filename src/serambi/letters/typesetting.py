"""Typst, kept in the process: a sheet as JSON in, a tagged PDF out.

The source never changes and holds no data: everything typed travels as one JSON text in
`sys.inputs`, so no text can become markup. Only bundled fonts are used, and the time inside the
file is the letter's, so the same sheet gives the same bytes on every machine.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any, cast

import typst

from serambi.core.errors import Unavailable
from serambi.letters.printable import printable

FOLDER = Path(__file__).resolve().parent
SOURCE = FOLDER / "typst" / "letter.typ"
FONTS = FOLDER / "fonts"
STANDARDS = ["ua-1"]
_compiling = Lock()


@lru_cache(maxsize=1)
def compiler() -> typst.Compiler:
    """The compiler of this process; building one costs more than setting a letter."""
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    return typst.Compiler(str(SOURCE), root=str(SOURCE.parent), font_paths=fonts)


@lru_cache(maxsize=1)
def template_version() -> str:
    """Typst's version and a digest of the templates and fonts: what decides the bytes."""
    whole = hashlib.sha256()
    for path in sorted([*SOURCE.parent.glob("*.typ"), *FONTS.glob("*.[to]tf")]):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"typst-{version('typst')}/{whole.hexdigest()[:12]}"


def inputs(sheet: Mapping[str, Any]) -> dict[str, str]:
    """What the template reads: the sheet as one JSON text."""
    return {"sheet": json.dumps(printable(dict(sheet)), ensure_ascii=False, separators=(",", ":"))}


def typeset(sheet: Mapping[str, Any], at: datetime) -> bytes:
    """The PDF (PDF/UA-1) of `sheet`; `at` is the creation time written into it.

    Raises Unavailable when the sheet cannot be set: nothing is issued then.
    """
    with _compiling:
        try:
            pdf = compiler().compile(
                format="pdf",
                sys_inputs=inputs(sheet),
                pdf_standards=cast("Any", STANDARDS),
                timestamp=int(at.timestamp()),
            )
        except typst.TypstError as fault:
            raise Unavailable(
                "letter.not_set",
                "Surat tidak dapat disusun.",
                "Tidak ada yang diterbitkan. Hubungi admin kantor Anda.",
            ) from fault
    return cast("bytes", pdf)

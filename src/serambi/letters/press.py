"""Typst, kept in the process: one press per template, JSON in, tagged PDF out.

Templates hold no data: everything typed travels as one JSON text in `sys.inputs`, so no text can
become markup. Only bundled fonts are used, and the time inside the file is the caller's, so the
same values give the same bytes on every machine.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, cast

import typst

from serambi.letters.printable import printable

ROOT = Path(__file__).resolve().parents[1]
"""The package: a template may import the parts of another room's."""
FONTS = ROOT / "letters" / "fonts"
STANDARDS = ["ua-1"]
TypstError = typst.TypstError
_compiling = Lock()


def compiling() -> Lock:
    """Held while something is set: one at a time is fastest on the few cores of an office."""
    return _compiling


@lru_cache(maxsize=8)
def compiler(source: Path) -> typst.Compiler:
    """The compiler of one template; building one costs more than setting a letter."""
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    return typst.Compiler(str(source), root=str(ROOT), font_paths=fonts)


def inputs(name: str, values: Mapping[str, Any]) -> dict[str, str]:
    """What a template reads: `values` as one JSON text under `name`."""
    text = json.dumps(printable(dict(values)), ensure_ascii=False, separators=(",", ":"))
    return {name: text}


def press(source: Path, name: str, values: Mapping[str, Any], at: datetime) -> bytes:
    """The PDF (PDF/UA-1) of `source` with `values`; `at` is the creation time written into it.

    Raises TypstError when it cannot be set.
    """
    with compiling():
        pdf = compiler(source).compile(
            format="pdf",
            sys_inputs=inputs(name, values),
            pdf_standards=cast("Any", STANDARDS),
            timestamp=int(at.timestamp()),
        )
    return cast("bytes", pdf)

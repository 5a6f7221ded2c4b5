"""Setting a letter: a sheet as JSON in, a tagged PDF out (see `press`)."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from serambi.core.errors import Unavailable
from serambi.letters import press
from serambi.letters.press import FONTS, STANDARDS

__all__ = ["FONTS", "SOURCE", "STANDARDS", "inputs", "template_version", "typeset"]
SOURCE = Path(__file__).resolve().parent / "typst" / "letter.typ"


@lru_cache(maxsize=1)
def template_version() -> str:
    """Typst's version and a digest of the templates and fonts: what decides the bytes."""
    whole = hashlib.sha256()
    for path in sorted([*SOURCE.parent.glob("*.typ"), *FONTS.glob("*.[to]tf")]):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"typst-{version('typst')}/{whole.hexdigest()[:12]}"


def inputs(sheet: Mapping[str, Any]) -> dict[str, str]:
    """What the template reads: the sheet as one JSON text."""
    return press.inputs("sheet", sheet)


def typeset(sheet: Mapping[str, Any], at: datetime) -> bytes:
    """The PDF (PDF/UA-1) of `sheet`; `at` is the creation time written into it.

    Raises Unavailable when the sheet cannot be set: nothing is issued then.
    """
    try:
        return press.press(SOURCE, "sheet", sheet, at)
    except press.TypstError as fault:
        raise Unavailable(
            "letter.not_set",
            _("Surat tidak dapat disusun."),
            _("Tidak ada yang diterbitkan. Hubungi admin kantor Anda."),
        ) from fault

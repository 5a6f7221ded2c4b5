"""The parent's side: the claim of the camera, and the burnt photo."""

import re
import subprocess
from datetime import datetime

from django.utils.translation import gettext as _

from serambi.core.errors import InvalidInput
from serambi.files import child

SECONDS = 30
_CLAIM = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d)(?::(\d\d))?(?: ([+-]\d\d:\d\d))?")


def claimed_time(data: bytes) -> str:
    """What the camera claims, "23-11-2026 09.00"; "" when it says nothing that can be read."""
    try:
        told = _ask("claimed", data=data).decode("ascii", "replace")
    except InvalidInput:
        return ""
    found = _CLAIM.match(told)
    if found is None:
        return ""
    year, month, day, hour, minute, _second, zone = found.groups()
    try:
        datetime(int(year), int(month), int(day), int(hour), int(minute))  # noqa: DTZ001 - a claim
    except ValueError:
        return ""
    return f"{day}-{month}-{year} {hour}.{minute}" + (f" (UTC{zone})" if zone else "")


def stamp(data: bytes, lines: list[str]) -> bytes:
    """The photo with `lines` burnt in. Raises InvalidInput at `file` for what is no picture."""
    return _ask("stamp", *lines, data=data)


def _ask(task: str, *lines: str, data: bytes) -> bytes:
    try:
        done = child.run("serambi.evidence.stamping", task, *lines, data=data, seconds=SECONDS)
    except subprocess.TimeoutExpired as late:
        raise _wrong() from late
    if done.returncode != 0:
        raise _wrong()
    return done.stdout


def _wrong() -> InvalidInput:
    return InvalidInput(
        "evidence.photo", _("Berkas ini bukan foto JPG atau PNG yang dapat dibuka."),
        _("Ambil fotonya lagi dengan kamera ponsel."), field="file",
    )  # fmt: skip
